import { describe, expect, it } from 'vitest'
import { answerReplications } from '../../../engine/experiment/pool/answer-replications.ts'
import type { ReplicationTask } from '../../../engine/experiment/pool/replication-task.ts'
import { fakeRecord } from '../../support/fake-record.ts'

describe('answerReplications', () => {
  it('answers with the record', async () => {
    const answer = answerReplications(({ policyName, replication }: ReplicationTask) =>
      Promise.resolve(fakeRecord(policyName, replication)),
    )
    expect(await answer({ policyName: 'plain', replication: 3 })).toEqual({
      state: 'done',
      record: fakeRecord('plain', 3),
    })
  })

  it('answers with the error, so that only a dead worker rejects', async () => {
    const answer = answerReplications(() => Promise.reject(new RangeError('the books do not balance')))
    const message = 'the books do not balance'
    expect(await answer({ policyName: 'plain', replication: 0 })).toMatchObject({
      state: 'failed',
      name: 'RangeError',
      message,
    })
  })
})
