package app.greenroom.model;

/** The kinds of files that are read, as all sentences, the help and the pages name them. A test compares them with what is read. */
public enum FileKinds {
    ;

    public static final String PICTURES = "JPEG, PNG, WebP, HEIC, AVIF";

    /** The most usual first. */
    public static final String RECORDINGS =
            "MP4, M4A, MOV, WebM, MKV, WAV, MP3, Ogg, FLAC, AAC, AIFF, CAF, AMR, AVI, WMV, WMA, FLV, MPEG, TS";
}
