import * as tf from '@tensorflow/tfjs-core'
import { describe, expect, it } from 'vitest'
import { chooseBackend, type LoadBackend } from '../../../engine/learn/tensor-backend.ts'

/** WebAssembly as it is; the native library as a test has it. */
function loading(native: () => unknown): LoadBackend {
  return async (name) => {
    if (name === 'tensorflow') return native()
    return import('@tensorflow/tfjs-backend-wasm')
  }
}

describe('choosing a backend', () => {
  it('says why the native one is not used where it is not installed', async () => {
    const { name, refused } = await chooseBackend(
      loading(() => {
        throw Object.assign(new Error("Cannot find package 'x' imported from /somewhere"), {
          code: 'ERR_MODULE_NOT_FOUND',
        })
      }),
    )
    expect(name).toBe('wasm')
    expect(refused).toEqual([{ name: 'tensorflow', reason: 'it is not installed' }])
  })

  it('takes another where the native one breaks when it is used', async () => {
    const { name, refused } = await chooseBackend(
      loading(() => {
        tf.registerBackend('tensorflow', () => {
          throw new TypeError('util_1.isNullOrUndefined is not a function')
        })
      }),
    )
    tf.removeBackend('tensorflow')
    expect(name).toBe('wasm')
    expect(refused).toHaveLength(1)
  })

  it('takes another where the native one computes wrongly', async () => {
    await chooseBackend(loading(() => Promise.reject(new Error('absent'))))
    const right = tf.getKernel('BatchMatMul', 'wasm')
    const { name, refused } = await chooseBackend(async (backend) => {
      if (backend !== 'tensorflow') return
      tf.registerBackend('tensorflow', () => tf.findBackend('wasm'))
      tf.registerKernel({
        kernelName: 'BatchMatMul',
        backendName: 'tensorflow',
        kernelFunc: (parameters) =>
          right.kernelFunc({ ...parameters, attrs: { transposeA: true, transposeB: false } }),
      })
    })
    tf.removeBackend('tensorflow')
    expect(name).toBe('wasm')
    expect(refused).toEqual([
      { name: 'tensorflow', reason: expect.stringMatching(/^it computes a product wrongly: /) },
    ])
  })

  it('fails in one sentence with all reasons where nothing works', async () => {
    const nothing = chooseBackend(() => Promise.reject(new Error('no such thing\n  at somewhere')))
    await expect(nothing).rejects.toThrow(
      'no backend for tensors works: tensorflow: no such thing; wasm: no such thing; cpu: no such thing',
    )
  })
})
