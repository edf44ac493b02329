import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { OperationContext } from '../operation-context.ts';

/** Plans an operation, asks the sectors and joins what they answer. The server needs no more of it than this interface. */
export type GraphEngine = NonNullable<ApolloServerOptionsWithGateway<OperationContext>['gateway']>;

/** Carries out one validated operation. */
export type Executor = NonNullable<Awaited<ReturnType<GraphEngine['load']>>['executor']>;
export type ClientRequest = Parameters<Executor>[0];
export type Answer = Awaited<ReturnType<Executor>>;

export const ENGINES = ['own', 'reference'] as const;
export type EngineName = (typeof ENGINES)[number];
