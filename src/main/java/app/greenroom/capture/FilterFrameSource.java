package app.greenroom.capture;

import app.greenroom.model.SourceKind;
import java.util.Optional;

/** A camera or recording that stands before another one and says of itself what that says, as Java's filter streams do. */
public abstract class FilterFrameSource implements FrameSource {
    protected final FrameSource source;

    /**
     * @param source belongs to this one from now on
     */
    protected FilterFrameSource(FrameSource source) {
        this.source = source;
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public String id() {
        return source.id();
    }

    @Override
    public DeviceName device() {
        return source.device();
    }

    @Override
    public SourceKind kind() {
        return source.kind();
    }

    @Override
    public double[] arrivals() {
        return source.arrivals();
    }

    @Override
    public Optional<String> insteadOf() {
        return source.insteadOf();
    }

    @Override
    public boolean comesBack() {
        return source.comesBack();
    }

    @Override
    public Optional<DeviceFault> missing() {
        return source.missing();
    }

    @Override
    public void close() {
        source.close();
    }
}
