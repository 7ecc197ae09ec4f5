package app.greenroom.mock;

import app.greenroom.capture.Frame;
import app.greenroom.model.mock.MockEvent;

/** Somebody beside the candidate. Told on several threads; quick. */
public interface Companion {
    /** Something happened. */
    void happened(MockEvent event);

    /** A picture of the camera; it is not kept. */
    void show(Frame frame);
}
