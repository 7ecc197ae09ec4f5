package app.greenroom.capture.device;

/** An open camera that delivers pictures. Used by one thread. */
interface PictureStream extends AutoCloseable {
    /**
     * Waits for a picture that was not there before.
     *
     * @param millis how long at most, unless the driver hangs
     * @return whether one came
     * @throws CameraGoneException when the camera went away
     */
    boolean await(int millis) throws CameraGoneException, InterruptedException;

    /**
     * How many pictures the camera gave between the last that came and this one, and nobody fetched in time: a busy computer's
     * doing, not the camera's. 0 where the driver does not number them.
     */
    default int missed() {
        return 0;
    }

    /** Width in pixels of the picture that came. */
    int width();

    /** Height in pixels of the picture that came. */
    int height();

    /**
     * Reads the picture that came.
     *
     * @param rgb where it goes, {@code 3 * width * height} bytes as in a frame
     * @return false when it is damaged: a part of it is missing, or it cannot be read; anything may be in {@code rgb} then
     */
    boolean read(byte[] rgb);

    /** Lets go of the camera; does not fail. */
    @Override
    void close();

    /** The camera went away while in use. */
    final class CameraGoneException extends Exception {
        private static final long serialVersionUID = 1L;

        CameraGoneException(Throwable cause) {
            super(cause);
        }
    }
}
