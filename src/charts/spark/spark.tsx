import { pathOf, placeOf, type SparkModel, sizeOf } from './model.ts';

/** The series as one stroke without axes, with a dot at the value that the page is about; drawn alike by the build and live. */
export function Spark({ model }: { readonly model: SparkModel }) {
  const size = sizeOf(model);
  const { width, height, floor } = size;
  const dot = placeOf(model, model.current);
  return (
    <span className="spark" role="img" aria-label={model.sentence}>
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        <path className="spark-floor" d={`M0 ${floor}H${width}`} vectorEffect="non-scaling-stroke" />
        <path className="spark-line" d={pathOf(model)} vectorEffect="non-scaling-stroke" />
        {(model.values[model.current] ?? null) !== null && (
          <path className="spark-dot" d={`M${dot.x} ${dot.y}h0.01`} vectorEffect="non-scaling-stroke" />
        )}
      </svg>
    </span>
  );
}
