package app.greenroom.capture;

import app.greenroom.model.Outcome;
import app.greenroom.text.Text;
import app.greenroom.text.UserException;
import org.jspecify.annotations.Nullable;

/** A source that cannot be opened or read, with the reason that the user is told. */
public final class CaptureException extends UserException {
    private static final long serialVersionUID = 1L;

    private final transient DeviceFault fault;

    public CaptureException(DeviceFault fault) {
        super(told(fault));
        this.fault = fault;
    }

    public CaptureException(DeviceFault fault, @Nullable Throwable cause) {
        super(told(fault));
        if (cause != null) {
            initCause(cause);
        }
        this.fault = fault;
    }

    public DeviceFault fault() {
        return fault;
    }

    private static Text told(DeviceFault fault) {
        Outcome.CouldNotCheck why = FaultText.of(fault);
        return Text.sentences(why.reason(), why.fix().text());
    }
}
