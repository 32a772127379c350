/**
 * Quantile of the standard normal distribution, relative error about 1e-16.
 *
 * @param u - probability, strictly inside (0, 1); 0 and 1 give minus and plus infinity.
 * @see M. J. Wichura (1988), Algorithm AS 241, Applied Statistics 37(3):477-484, PPND16.
 */
export function normalQuantile(u: number): number {
  const centred = u - 0.5
  if (Math.abs(centred) <= 0.425) return centred * central(0.180625 - centred * centred)
  const tail = Math.sqrt(-Math.log(centred < 0 ? u : 1 - u))
  if (tail === Number.POSITIVE_INFINITY) return centred < 0 ? -tail : tail
  const size = tail <= 5 ? middle(tail - 1.6) : far(tail - 5)
  return centred < 0 ? -size : size
}

function central(r: number): number {
  let top = 2509.0809287301227
  top = top * r + 33430.57558358813
  top = top * r + 67265.7709270087
  top = top * r + 45921.95393154987
  top = top * r + 13731.69376550946
  top = top * r + 1971.5909503065513
  top = top * r + 133.14166789178438
  top = top * r + 3.3871328727963665
  let bottom = 5226.495278852854
  bottom = bottom * r + 28729.085735721943
  bottom = bottom * r + 39307.89580009271
  bottom = bottom * r + 21213.794301586597
  bottom = bottom * r + 5394.196021424751
  bottom = bottom * r + 687.1870074920579
  bottom = bottom * r + 42.31333070160091
  return top / (bottom * r + 1)
}

function middle(r: number): number {
  let top = 0.0007745450142783414
  top = top * r + 0.022723844989269184
  top = top * r + 0.2417807251774506
  top = top * r + 1.2704582524523684
  top = top * r + 3.6478483247632045
  top = top * r + 5.769497221460691
  top = top * r + 4.630337846156546
  top = top * r + 1.4234371107496835
  let bottom = 1.0507500716444169e-9
  bottom = bottom * r + 0.0005475938084995345
  bottom = bottom * r + 0.015198666563616457
  bottom = bottom * r + 0.14810397642748008
  bottom = bottom * r + 0.6897673349851
  bottom = bottom * r + 1.6763848301838038
  bottom = bottom * r + 2.053191626637759
  return top / (bottom * r + 1)
}

function far(r: number): number {
  let top = 2.0103343992922881e-7
  top = top * r + 2.7115555687434876e-5
  top = top * r + 0.0012426609473880784
  top = top * r + 0.026532189526576124
  top = top * r + 0.29656057182850487
  top = top * r + 1.7848265399172913
  top = top * r + 5.463784911164114
  top = top * r + 6.657904643501103
  let bottom = 2.0442631033899397e-15
  bottom = bottom * r + 1.421511758316446e-7
  bottom = bottom * r + 1.8463183175100548e-5
  bottom = bottom * r + 0.0007868691311456133
  bottom = bottom * r + 0.014875361290850615
  bottom = bottom * r + 0.1369298809227358
  bottom = bottom * r + 0.599832206555888
  return top / (bottom * r + 1)
}
