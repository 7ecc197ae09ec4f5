package app.greenroom.session;

import app.greenroom.model.Outcome;

/** What people are told when this program itself fails, so that nobody blames their room for it. */
public final class OwnFault {
    private OwnFault() {}

    /**
     * One plain sentence and what to do.
     *
     * @param what at what it failed, such as "devices"
     */
    public static String told(String what, Throwable why) {
        Outcome.CouldNotCheck fault = SideRunner.ownFault(what, why);
        return fault.reason() + " " + fault.fix().text();
    }
}
