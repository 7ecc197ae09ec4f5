package app.greenroom.speech.room;

/** Where the noise behind a voice comes from, as far as its sound tells, or what hides it. */
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
    /** A gate or a codec's silence leaves nothing between the words: the room is hidden. */
    GATED,
    /** It comes and goes, and was not told apart. */
    UNKNOWN
}
