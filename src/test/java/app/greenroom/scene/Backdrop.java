package app.greenroom.scene;

import java.util.stream.IntStream;

/** The room without the person, and the veil that its brightest parts lay over the whole picture. */
final class Backdrop {
    private static final double BLUR = 2.2; // pixels of a frame 720 high: the wall is a little out of focus
    private static final double VEIL = 0.012; // share of the light that the lens scatters
    private static final double VEIL_REACH = 0.09; // of the frame's height

    /** Linear light, three floats a pixel. */
    final float[] light;
    /** Scattered light, three floats a pixel. */
    final float[] veil;

    Backdrop(FaceScene scene) {
        int width = scene.width();
        int height = scene.height();
        float[] sharp = new float[3 * width * height];
        Room room = new Room(scene.wall(), scene.lighting().window() > 0, scene.seed());
        Grain grain = new Grain(scene.seed() + 1);
        Vec eye = scene.camera().place();
        Camera.Lens lens = scene.camera().lens(width, height);
        IntStream.range(0, height).parallel().forEach(y -> {
            for (int x = 0; x < width; x++) {
                Rgb colour = room.light(eye, lens.ray(x + 0.5, y + 0.5), scene.lighting(), grain);
                int i = 3 * (y * width + x);
                sharp[i] = (float) colour.r();
                sharp[i + 1] = (float) colour.g();
                sharp[i + 2] = (float) colour.b();
            }
        });
        light = Blur.gaussian(sharp, width, height, 3, BLUR * height / 720.0);
        veil = Blur.gaussian(sharp, width, height, 3, VEIL_REACH * height);
        for (int i = 0; i < veil.length; i++) {
            veil[i] *= (float) VEIL;
        }
    }
}
