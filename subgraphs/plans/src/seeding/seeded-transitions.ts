import { addDays, danishInstant } from '@tvaers/kit/runtime/danish-time';
import type { Chance } from '@tvaers/kit/seeding/chance';
import { hospitalStaysOf } from '@tvaers/kit/seeding/hospital-stays';
import { idOf } from '@tvaers/kit/seeding/ids';
import type { Traits } from '@tvaers/kit/seeding/population';
import { DISCHARGE_CHECKLIST } from '../stays/stay.rules.ts';
import type { StayCopy } from '../stays/stay-copy.entity.ts';
import type { ChecklistItem } from '../transitions/checklist-item.entity.ts';
import type { Transition } from '../transitions/transition.entity.ts';

export interface SeededTransitions {
  stays: StayCopy[];
  transitions: Transition[];
  items: ChecklistItem[];
}

/** The stays of a citizen as plans has heard of them, each with its passage: open for the running one, with gaps. */
export function transitionsOf(traits: Traits, chance: Chance, today: string): SeededTransitions {
  const seeded: SeededTransitions = { stays: [], transitions: [], items: [] };
  const { citizenId } = traits;
  for (const stay of hospitalStaysOf(traits)) {
    const running = stay.endedDaysAgo === null;
    const openedAt = danishInstant(addDays(today, -stay.startedDaysAgo), '12:00');
    const closedAt = running ? null : danishInstant(addDays(today, -(stay.endedDaysAgo ?? 0)), '15:00');
    const transitionId = idOf('transition', stay.id);
    seeded.stays.push({
      hospitalStayId: stay.id,
      citizenId,
      state: running ? 'IN_PROGRESS' : 'FINISHED',
      heardAt: closedAt ?? openedAt,
    });
    seeded.transitions.push({
      id: transitionId,
      citizenId,
      kind: 'HOSPITAL_DISCHARGE',
      state: running ? 'OPEN' : 'COMPLETED',
      subjectId: stay.id,
      openedAt,
      closedAt,
      version: 1,
    });
    for (const [position, item] of DISCHARGE_CHECKLIST.entries())
      seeded.items.push({
        id: idOf('checklist-item', stay.id, position),
        transitionId,
        citizenId,
        position,
        item,
        doneAt: closedAt ?? (chance.happens(0.4, 'ticked', stay.id, position) ? openedAt : null),
        doneBy: null,
      });
  }
  return seeded;
}
