package app.greenroom.capture;

import org.jspecify.annotations.Nullable;

/** A source that cannot be opened or read, with the reason that the user is told. */
public final class CaptureException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient DeviceFault fault;

    public CaptureException(DeviceFault fault) {
        this(fault, null);
    }

    public CaptureException(DeviceFault fault, @Nullable Throwable cause) {
        super(fault.toString(), cause);
        this.fault = fault;
    }

    public DeviceFault fault() {
        return fault;
    }
}
