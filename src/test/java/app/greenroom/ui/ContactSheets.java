package app.greenroom.ui;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Lays the pictures that {@link FitCases} keeps side by side: a sheet for each screen, size of window and size of text, with a column
 * for each theme and a row for each language.
 *
 * <p>Arguments: the folder of the pictures; the folder for the sheets.
 */
public final class ContactSheets {
    private static final int MOST = 960; // pixels that a picture is wide on a sheet
    private static final int LINE = 22;
    private static final String APART = "_";

    private ContactSheets() {}

    /** Keeps a picture, no wider than is looked at. */
    static void keep(BufferedImage shot, Path folder, String screen, String where) throws IOException {
        double scale = Math.min(1, (double) MOST / shot.getWidth());
        int width = (int) Math.round(shot.getWidth() * scale);
        int height = (int) Math.round(shot.getHeight() * scale);
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = small.createGraphics();
        // halving steps keep letters legible, which one step of a third would not
        BufferedImage from = shot;
        while (from.getWidth() >= 2 * width) {
            BufferedImage half =
                    new BufferedImage(from.getWidth() / 2, from.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
            Graphics2D by = half.createGraphics();
            by.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            by.drawImage(from, 0, 0, half.getWidth(), half.getHeight(), null);
            by.dispose();
            from = half;
        }
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(from, 0, 0, width, height, null);
        g.dispose();
        String[] parts = where.replace(" % ", " ").split(" ", -1); // language, per cent, size, theme
        String name = String.join(APART, screen.replace(' ', '-'), parts[2], parts[1], parts[0], parts[3]);
        ImageIO.write(small, "png", folder.resolve(name + ".png").toFile());
    }

    /** Makes the sheets. */
    public static void main(String[] args) throws IOException {
        Path to = Files.createDirectories(Path.of(args[1]));
        Map<String, List<Path>> sheets;
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            sheets = files.filter(file -> file.toString().endsWith(".png"))
                    .sorted()
                    .collect(Collectors.groupingBy(
                            file -> {
                                String[] parts = name(file).split(APART, -1);
                                return String.join(APART, parts[0], parts[1], parts[2]);
                            },
                            TreeMap::new,
                            Collectors.toList()));
        }
        for (Map.Entry<String, List<Path>> sheet : sheets.entrySet()) {
            ImageIO.write(
                    sheet(sheet.getValue()),
                    "png",
                    to.resolve(sheet.getKey() + ".png").toFile());
        }
        System.out.println(sheets.size() + " sheets");
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".png", "");
    }

    private static BufferedImage sheet(List<Path> pictures) throws IOException {
        int across = pictures.size() > 1 ? 2 : 1;
        int wide = 0;
        int high = 0;
        for (Path file : pictures) {
            BufferedImage one = ImageIO.read(file.toFile());
            wide = Math.max(wide, one.getWidth());
            high = Math.max(high, one.getHeight());
        }
        int down = (pictures.size() + across - 1) / across;
        BufferedImage sheet = new BufferedImage(across * (wide + 4), down * (high + LINE), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        g.setColor(Color.BLACK);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, LINE - 8));
        for (int i = 0; i < pictures.size(); i++) {
            int x = i % across * (wide + 4);
            int y = i / across * (high + LINE);
            g.drawString(name(pictures.get(i)), x + 4, y + LINE - 6);
            g.drawImage(ImageIO.read(pictures.get(i).toFile()), x, y + LINE, null);
        }
        g.dispose();
        return sheet;
    }
}
