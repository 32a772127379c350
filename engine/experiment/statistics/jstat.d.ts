/** The part of jstat that is used here: the package has no types of its own. */
declare module 'jstat' {
  const jstat: {
    readonly jStat: {
      readonly studentt: {
        inv(probability: number, degreesOfFreedom: number): number
        cdf(value: number, degreesOfFreedom: number): number
      }
      readonly noncentralt: {
        cdf(value: number, degreesOfFreedom: number, noncentrality: number): number
      }
      readonly chisquare: {
        inv(probability: number, degreesOfFreedom: number): number
      }
    }
  }
  export default jstat
}
