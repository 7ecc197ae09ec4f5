package app.greenroom.text;

/** What the user wants lengths in. */
public enum LengthUnit {
    CENTIMETRES,
    INCHES
}
