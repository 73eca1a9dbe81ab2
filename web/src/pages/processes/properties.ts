// What the workshop edits at an element: one row a property, with where it lies in the file.
import type { Element, Moddle, Services } from './bpmn';

type Get = <K extends keyof Services>(service: K) => Services[K];

export interface Property {
  key:
    | 'name'
    | 'en'
    | 'stage'
    | 'step'
    | 'groups'
    | 'form'
    | 'due'
    | 'job'
    | 'decision'
    | 'result'
    | 'called'
    | 'condition'
    | 'items'
    | 'item'
    | 'results'
    | 'each'
    | 'until'
    | 'timer';
  applies: (object: Moddle) => boolean;
  read: (object: Moddle) => string;
  write: (get: Get, element: Element, text: string) => void;
}

const is = (type: string) => (object: Moddle) => object.$instanceOf(`bpmn:${type}`);

const listOf = (value: unknown) => (Array.isArray(value) ? (value as Moddle[]) : []);

function extension(object: Moddle, type: string): Moddle | undefined {
  const extensions = object.get('extensionElements') as Moddle | undefined;
  return listOf(extensions?.get('values')).find((each) => each.$type === type);
}

// Makes what is missing between the element and its extension, then sets the attribute.
function setExtension(get: Get, element: Element, of: Moddle, type: string, values: object): void {
  const modeling = get('modeling');
  const factory = get('bpmnFactory');
  const there = extension(of, type);
  if (there) return modeling.updateModdleProperties(element, there, values);
  const made = factory.create(type, values);
  const extensions = of.get('extensionElements') as Moddle | undefined;
  if (extensions) {
    const all = [...listOf(extensions.get('values')), made];
    return modeling.updateModdleProperties(element, extensions, { values: all });
  }
  const fresh = factory.create('bpmn:ExtensionElements', { values: [made] });
  modeling.updateModdleProperties(element, of, { extensionElements: fresh });
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

function attribute(type: string, name: string): Pick<Property, 'read' | 'write'> {
  return {
    read: (object) => text(extension(object, type)?.get(name)),
    write: (get, element, value) =>
      setExtension(get, element, element.businessObject, type, { [name]: value || undefined }),
  };
}

// Our own properties lie in zeebe:properties.
function own(name: string): Pick<Property, 'read' | 'write'> {
  const all = (object: Moddle) => listOf(extension(object, 'zeebe:Properties')?.get('properties'));
  return {
    read: (object) =>
      text(
        all(object)
          .find((each) => each.get('name') === name)
          ?.get('value'),
      ),
    write: (get, element, value) => {
      const rest = all(element.businessObject).filter((each) => each.get('name') !== name);
      const made = value ? [get('bpmnFactory').create('zeebe:Property', { name, value })] : [];
      const properties = [...rest, ...made];
      setExtension(get, element, element.businessObject, 'zeebe:Properties', { properties });
    },
  };
}

const loopOf = (object: Moddle) => object.get('loopCharacteristics') as Moddle | undefined;
const isLoop = (object: Moddle) =>
  is('Activity')(object) &&
  Boolean(loopOf(object)?.$instanceOf('bpmn:MultiInstanceLoopCharacteristics'));

function loop(name: string): Pick<Property, 'applies' | 'read' | 'write'> {
  const type = 'zeebe:LoopCharacteristics';
  return {
    applies: isLoop,
    read: (object) => text(loopOf(object) && extension(loopOf(object)!, type)?.get(name)),
    write: (get, element, value) => {
      const of = loopOf(element.businessObject);
      if (of) setExtension(get, element, of, type, { [name]: value || undefined });
    },
  };
}

// An expression that is an element of its own: <conditionExpression>, <timeDuration> …
function expression(
  holder: (object: Moddle) => Moddle | undefined,
  name: (of: Moddle) => string,
): Pick<Property, 'read' | 'write'> {
  return {
    read: (object) => {
      const of = holder(object);
      return text((of?.get(name(of)) as Moddle | undefined)?.get('body'));
    },
    write: (get, element, value) => {
      const of = holder(element.businessObject);
      if (!of) return;
      const made = value
        ? get('bpmnFactory').create('bpmn:FormalExpression', { body: value })
        : undefined;
      get('modeling').updateModdleProperties(element, of, { [name(of)]: made });
    },
  };
}

const timers = ['timeDuration', 'timeDate', 'timeCycle'];
const timerOf = (object: Moddle) =>
  is('Event')(object)
    ? listOf(object.get('eventDefinitions')).find((each) =>
        each.$instanceOf('bpmn:TimerEventDefinition'),
      )
    : undefined;

const isJob = (object: Moddle) => is('ServiceTask')(object) || is('SendTask')(object);

export const properties: readonly Property[] = [
  {
    key: 'name',
    applies: () => true,
    read: (object) => object.name ?? '',
    write: (get, element, name) => get('modeling').updateProperties(element, { name }),
  },
  { key: 'en', applies: () => true, ...own('en') },
  { key: 'stage', applies: is('FlowNode'), ...own('stage') },
  { key: 'step', applies: is('UserTask'), ...own('step') },
  {
    key: 'groups',
    applies: is('UserTask'),
    ...attribute('zeebe:AssignmentDefinition', 'candidateGroups'),
  },
  {
    key: 'form',
    applies: is('UserTask'),
    ...attribute('zeebe:FormDefinition', 'externalReference'),
  },
  { key: 'due', applies: is('UserTask'), ...attribute('zeebe:TaskSchedule', 'dueDate') },
  { key: 'job', applies: isJob, ...attribute('zeebe:TaskDefinition', 'type') },
  {
    key: 'decision',
    applies: is('BusinessRuleTask'),
    ...attribute('zeebe:CalledDecision', 'decisionId'),
  },
  {
    key: 'result',
    applies: is('BusinessRuleTask'),
    ...attribute('zeebe:CalledDecision', 'resultVariable'),
  },
  { key: 'called', applies: is('CallActivity'), ...attribute('zeebe:CalledElement', 'processId') },
  {
    key: 'condition',
    applies: is('SequenceFlow'),
    ...expression(
      (object) => object,
      () => 'conditionExpression',
    ),
  },
  { key: 'items', ...loop('inputCollection') },
  { key: 'item', ...loop('inputElement') },
  { key: 'results', ...loop('outputCollection') },
  { key: 'each', ...loop('outputElement') },
  {
    key: 'until',
    applies: isLoop,
    ...expression(loopOf, () => 'completionCondition'),
  },
  {
    key: 'timer',
    applies: (object) => timerOf(object) !== undefined,
    ...expression(timerOf, (of) => timers.find((each) => of.get(each)) ?? 'timeDuration'),
  },
];

// Ids of stages and roles as the manifest lists them, offered while one types.
export function offered(manifest: string): Partial<Record<Property['key'], string[]>> {
  const all = (form: RegExp) => [...manifest.matchAll(form)].map((each) => each[1] ?? '');
  return {
    stage: all(/^\[\[stage\]\]\s+id = "(\w+)"/gm),
    groups: all(/^\[role\.(\w+)\]/gm),
  };
}
