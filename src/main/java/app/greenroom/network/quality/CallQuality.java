package app.greenroom.network.quality;

import app.greenroom.text.Text;

/** What a line may carry, from the least to the most. */
public enum CallQuality {
    AUDIO("audio", Text.of("sound without a picture")),
    VIDEO_360("360p", Text.of("a small picture (360p)")),
    VIDEO_720("720p", Text.of("a sharp picture (720p)")),
    VIDEO_1080("1080p", Text.of("the sharpest picture (1080p)"));

    private final String id;
    private final Text words;

    CallQuality(String id, Text words) {
        this.id = id;
        this.words = words;
    }

    /** The name in {@code platforms.json} and in JSON. */
    public String id() {
        return id;
    }

    /** It in plain words, to follow "good enough for". */
    public Text words() {
        return words;
    }
}
