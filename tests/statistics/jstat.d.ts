declare module 'jstat' {
  interface Distribution {
    cdf(x: number, ...parameters: number[]): number;
    inv(probability: number, ...parameters: number[]): number;
  }
  export const jStat: {
    readonly normal: Distribution;
    readonly beta: Distribution;
    readonly gamma: Distribution;
    readonly chisquare: Distribution;
    readonly poisson: { cdf(x: number, mean: number): number };
    readonly binomial: { cdf(x: number, trials: number, probability: number): number };
    gammaln(x: number): number;
  };
}
