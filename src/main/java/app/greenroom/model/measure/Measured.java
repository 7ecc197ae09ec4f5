package app.greenroom.model.measure;

import java.util.List;

/** What a measurement holds: one number, or a list of stretches of time. */
public sealed interface Measured {
    /** One finite number, in the measurement's unit. */
    record Scalar(double value) implements Measured {
        public Scalar {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "a measured number is finite; what could not be measured is left out");
            }
        }
    }

    /** Stretches of time in seconds, in order of their start. */
    record Intervals(List<Interval> list) implements Measured {
        public Intervals {
            list = List.copyOf(list);
        }
    }
}
