package app.greenroom.scene;

/**
 * A drawn person in front of a drawn room, as a camera would see it. The same scene gives the same frames.
 *
 * @param seed of skin and hair, books, sensor noise and movement
 * @param width width of the frames in pixels
 * @param height height of the frames in pixels
 * @param camera where the camera stands and where the eyes are in the frame
 * @param lighting the light
 * @param look how the person looks
 * @param wall colour of the wall behind
 * @param exposure factor from the scene's light to the sensor's range, in which 1 is the brightest that it can tell
 * @param blur of the lens on the person, standard deviation in pixels of a frame 720 high
 * @param noise of the sensor: standard deviation on middle grey, in steps of 255
 */
public record FaceScene(
        long seed,
        int width,
        int height,
        Camera camera,
        Lighting lighting,
        Look look,
        Rgb wall,
        double exposure,
        double blur,
        double noise) {
    public FaceScene {
        if (width < 64
                || height < 64
                || width > 4096
                || height > 4096
                || !(exposure > 0)
                || !(blur >= 0)
                || !(noise >= 0)) {
            throw new IllegalArgumentException("no such picture: " + width + "×" + height + ", exposure " + exposure
                    + ", blur " + blur + ", noise " + noise);
        }
    }

    /** The same scene in another size. */
    public FaceScene sized(int newWidth, int newHeight) {
        return new FaceScene(seed, newWidth, newHeight, camera, lighting, look, wall, exposure, blur, noise);
    }
}
