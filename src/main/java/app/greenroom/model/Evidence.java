package app.greenroom.model;

import app.greenroom.model.measure.Limit;
import app.greenroom.model.measure.Measurement;
import app.greenroom.text.Text;
import java.util.Optional;

/**
 * A measured value beside the limit it was held against.
 *
 * @param label what was measured, in plain words, such as "Camera above eye level"
 * @param measurement the value
 * @param limit the limit; empty when the value is shown but not judged
 */
public record Evidence(Text label, Measurement measurement, Optional<Limit> limit) {}
