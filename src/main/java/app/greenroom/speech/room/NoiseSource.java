package app.greenroom.speech.room;

/** Where the noise behind a voice comes from, as far as its sound tells. */
public enum NoiseSource {
    /** A fan, a computer, rain: it does not come and go. */
    STEADY,
    /** Another person, a television or radio that talks, several people. */
    VOICES,
    MUSIC,
    DOG,
    /** Dishes, cutlery, tools. */
    CLATTER,
    KEYBOARD,
    TRAFFIC,
    /** It comes and goes, and was not told apart. */
    UNKNOWN
}
