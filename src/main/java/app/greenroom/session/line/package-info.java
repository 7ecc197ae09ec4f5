/**
 * How one looks and sounds at the other end of a line: {@link app.greenroom.session.line.MeasuredLine} is what a test with a friend
 * measured, {@link app.greenroom.session.line.LineTake} is a recording as it would come out behind that.
 */
@NullMarked
package app.greenroom.session.line;

import org.jspecify.annotations.NullMarked;
