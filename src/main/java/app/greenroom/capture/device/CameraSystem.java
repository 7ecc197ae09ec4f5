package app.greenroom.capture.device;

import app.greenroom.capture.CaptureException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** How an operating system offers its cameras. */
interface CameraSystem {
    /**
     * A camera that it knows.
     *
     * @param id tells it from all others, also tomorrow where the system has such an identity
     * @param name as the user knows it
     * @param sizes what it offers, the largest first; empty for one that cannot be opened
     * @param opening opens it, or says why not
     */
    record Known(String id, String name, List<Size> sizes, Opening opening) {
        public Known {
            sizes = List.copyOf(sizes);
        }
    }

    /** A picture's size in pixels. */
    record Size(int width, int height) {
        @Override
        public String toString() {
            return width + "×" + height;
        }
    }

    /** Opens one camera. */
    interface Opening {
        /**
         * Opens it; may hang as long as its driver does.
         *
         * @param size one of the sizes that it offers
         * @throws CaptureException when it cannot be opened
         */
        PictureStream open(Size size) throws CaptureException;

        /**
         * Looks whether the camera is gone that gives nothing any more, for systems whose drivers do not say so; to be asked
         * once the camera is closed. Takes half a second at most, and is false where nothing answers in that time.
         */
        default Optional<BooleanSupplier> gone() {
            return Optional.empty();
        }
    }

    /** Every camera, in the system's order, also those that cannot be opened now. */
    List<Known> list();

    /** Whether the system is known to keep the cameras from this program, so that none is seen. */
    default boolean denied() {
        return false;
    }
}
