import { isAsStrictAs } from '@tvaers/contract/class-order';
import { EVENT_CLASSES, EVENT_SOURCES, type EventType } from '@tvaers/contract/events';
import { type FieldLabel, fieldLabels } from './effective-class.ts';
import { type Finding, findingAt, type SchemaRule } from './schema-rule.ts';

/** A consumer guards its copy by the event's class, so a weaker one would open in one sector what another protects. */
export const eventClassKept: SchemaRule = {
  name: 'event-class-kept',
  says: 'An event is guarded at least as strictly as every field of the graph whose value it carries.',
  check: (graph) => checkEvents(fieldLabels(graph), EVENT_SOURCES),
};

/** Of the coordinates that events copy, those whose class the event weakens. Fields that are not in the graph are passed over. */
export const checkEvents = (
  labels: readonly FieldLabel[],
  sources: Readonly<Partial<Record<EventType, readonly string[]>>>,
): Finding[] =>
  (Object.keys(sources) as EventType[]).flatMap((type) =>
    (sources[type] ?? []).flatMap((coordinate) => {
      const source = labels.find((one) => one.coordinate === coordinate && !one.isExternal && one.label !== null);
      const classes = EVENT_CLASSES[type];
      if (!source?.label || classes.some((label) => isAsStrictAs(label, source.label ?? label))) return [];
      return [
        findingAt(
          source.field,
          `${coordinate} is "${source.label}", but the event ${type} carries it as ${classes.map((label) => `"${label}"`).join(', ') || 'about nobody'}. Add the class to EVENT_CLASSES in schema/contract.`,
        ),
      ];
    }),
  );
