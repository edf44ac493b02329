import type { Asker, CaseQuestion, Side } from '../comparison.ts';
import { send } from '../load.ts';
import { freePort, type Program, startProgram } from '../program.ts';

/** How one kind of gateway is started. */
export interface GatewayKind {
  name: string;
  /** Program and arguments that serve a supergraph at a port of the loopback. */
  command(at: { supergraph: string; port: number }): readonly [string, ...string[]];
  environment?: Record<string, string>;
}

/** Where the sectors behind it are found in the supergraph, and what works for whoever asks them. */
export interface Behind {
  /** File of the supergraph with the addresses of the sectors. */
  supergraph: string;
  /** The sectors' processes. */
  sectors: Side['processes'];
  asker: Asker;
}

export interface GatewaySide extends Side {
  stop(): Promise<void>;
}

/** Gateways, each a side of its own, in front of sectors that they share. Nobody signs in. */
export async function gatewaySides(
  [first, ...others]: readonly [GatewayKind, ...GatewayKind[]],
  behind: Behind,
): Promise<{ sides: [Side, ...Side[]]; stop(): Promise<void> }> {
  const sides: [GatewaySide, ...GatewaySide[]] = [await startGateway(first, behind)];
  for (const kind of others) sides.push(await startGateway(kind, behind));
  return {
    sides,
    stop: async () => {
      await Promise.all(sides.map((side) => side.stop()));
    },
  };
}

/** A gateway as one side. */
export async function startGateway(
  { name, command, environment = {} }: GatewayKind,
  { supergraph, sectors, asker }: Behind,
): Promise<GatewaySide> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/graphql`;
  const isReady = async () => (await send({ url, headers: {}, body: '{"query":"{__typename}"}' })) !== '';
  const program: Program = await startProgram({ name, command: command({ supergraph, port }), environment, isReady });
  return {
    ...{ name, stop: program.stop },
    processes: [{ root: program.pid, part: 'gateway' }, ...sectors],
    ask:
      async ({ document, variables, headers }: CaseQuestion) =>
      (request) => ({
        url,
        headers: headers?.(request) ?? {},
        body: JSON.stringify({ query: document, variables: variables(asker, request) }),
      }),
  };
}
