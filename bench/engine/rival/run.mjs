// The flow of bench/engine/flow.cc on npm's bpmn-engine, in memory: instances a CPU-second.
// usage: node run.mjs COUNT
import { EventEmitter } from 'node:events'

import { Engine } from 'bpmn-engine'

const source = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="urn:bench">
  <process id="release" isExecutable="true">
    <startEvent id="start"/>
    <sequenceFlow id="f1" sourceRef="start" targetRef="prepare"/>
    <userTask id="prepare"/>
    <sequenceFlow id="f2" sourceRef="prepare" targetRef="choice"/>
    <exclusiveGateway id="choice" default="f4"/>
    <sequenceFlow id="f3" sourceRef="choice" targetRef="votes">
      <conditionExpression xsi:type="tFormalExpression">\${environment.services.isRisky()}</conditionExpression>
    </sequenceFlow>
    <sequenceFlow id="f4" sourceRef="choice" targetRef="end"/>
    <userTask id="votes">
      <multiInstanceLoopCharacteristics><loopCardinality>7</loopCardinality>
      </multiInstanceLoopCharacteristics>
    </userTask>
    <sequenceFlow id="f5" sourceRef="votes" targetRef="release_it"/>
    <userTask id="release_it"/>
    <sequenceFlow id="f6" sourceRef="release_it" targetRef="end"/>
    <endEvent id="end"/>
  </process>
</definitions>`

// One instance to its end; gives how many work items were done.
async function runOne() {
    const engine = new Engine({ name: 'bench', source, services: { isRisky: () => true } })
    const listener = new EventEmitter()
    let done = 0
    listener.on('activity.wait', (task) => {
        done += 1
        setImmediate(() => task.signal())
    })
    const ended = engine.waitFor('end')
    await engine.execute({ listener })
    await ended
    return done
}

const count = Number(process.argv[2] ?? 50)
let items = await runOne()
const before = process.cpuUsage()
for (let n = 0; n < count; n += 1) items = await runOne()
const used = process.cpuUsage(before)
const cpuS = (used.user + used.system) / 1e6
console.log(JSON.stringify({ value: count / cpuS, cpu_us: (1e6 * cpuS) / count, items }))
