package app.greenroom.io;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a record's component stands in a JSON object; see {@link JsonForm}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface JsonField {
    /** The field's name, where it is not the component's. */
    String name() default "";

    /** The least number. */
    double low() default 0;

    /** The greatest number. */
    double high() default 1_000_000;

    /** The most characters of a text (or of each in a list), 1 being the fewest. */
    int longest() default 100;

    /** The most entries of a list. */
    int most() default 1_000;

    /** What a text must look like as a whole, as a regular expression; empty for anything printable. */
    String like() default "";

    /** Such a text, for who got it wrong. */
    String example() default "";

    /** Whether a text may be empty, and hold any characters. */
    boolean any() default false;

    /** Whether the field may be missing, where its type does not say so; then it is {@link #absent}, "", false or an empty list. */
    boolean optional() default false;

    /** What a missing number means, if it may be missing. A component that is just this is not written. */
    double absent() default 0;

    /** Whether an optional component is no matter of the file: it is not written, and read as empty. */
    boolean unwritten() default false;

    /** Whether an (optional) record has no object of its own, but has its fields among those of the record around it. */
    boolean flat() default false;
}
