package app.greenroom.speech.room;

/** What a sudden noise sounds like, as far as that can be told without knowing its source. */
public enum NoiseKind {
    /** Over within 40 ms: a knock on the desk, a click. */
    KNOCK,
    /** One of several short clicks in quick succession: typing. */
    KEYS,
    /** Power in a few narrow bands for a while: a chime, a ring, a beep. */
    CHIME,
    /** It lasts: a door, a bark, a siren. */
    LONGER,
    /** Not told apart. */
    SUDDEN
}
