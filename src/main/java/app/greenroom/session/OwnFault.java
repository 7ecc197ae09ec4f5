package app.greenroom.session;

import app.greenroom.model.Outcome;
import app.greenroom.text.Text;

/** What people are told when this program itself fails, so that nobody blames their room for it. */
public final class OwnFault {
    private OwnFault() {}

    /**
     * One plain sentence and what to do.
     *
     * @param what at what it failed, such as "devices"
     */
    public static Text of(Text what, Throwable why) {
        Outcome.CouldNotCheck fault = SideRunner.ownFault(what, why);
        return Text.sentences(fault.reason(), fault.fix().text());
    }
}
