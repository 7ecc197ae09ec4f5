package app.greenroom.network.quality;

import java.util.Optional;

/** What a line may carry, from the least to the most. */
public enum CallQuality {
    AUDIO("audio", "sound without a picture"),
    VIDEO_360("360p", "a small picture (360p)"),
    VIDEO_720("720p", "a sharp picture (720p)"),
    VIDEO_1080("1080p", "the sharpest picture (1080p)");

    private final String id;
    private final String words;

    CallQuality(String id, String words) {
        this.id = id;
        this.words = words;
    }

    /** The name in {@code platforms.json} and in JSON. */
    public String id() {
        return id;
    }

    /** It in plain words, to follow "good enough for". */
    public String words() {
        return words;
    }

    public static Optional<CallQuality> named(String id) {
        for (CallQuality quality : values()) {
            if (quality.id.equals(id)) {
                return Optional.of(quality);
            }
        }
        return Optional.empty();
    }
}
