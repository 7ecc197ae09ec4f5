package app.greenroom.session;

import app.greenroom.text.Text;

/** Is told how far a check has come. Called from several threads. */
public interface Progress {
    /** Says nothing. */
    Progress NONE = (what, share) -> {};

    /**
     * Something happened.
     *
     * @param what what is being done, in plain words
     * @param share how far the whole check is, 0–1
     */
    void at(Text what, double share);

    /**
     * Something that the person must know at once, such as that another device is opened.
     *
     * @param sentence one or two plain sentences
     */
    default void note(Text sentence) {}
}
