package app.greenroom.model;

/** Whether a finding can decide the verdict. */
public enum Importance {
    /** A missed one means "not ready"; one that could not be checked means "could not check". */
    DECISIVE,
    /** Never decides: it advises. */
    ADVICE
}
