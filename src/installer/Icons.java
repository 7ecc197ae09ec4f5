import app.greenroom.ui.look.ProgramIcon;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Writes the program's sign, as its window draws it, in the forms that systems want: PNG, Windows' ICO, macOS' ICNS. */
final class Icons {
    private static final List<Integer> PNG = List.of(16, 32, 48, 64, 128, 256, 512);
    private static final List<Integer> ICO = List.of(16, 24, 32, 48, 64, 256);

    private Icons() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (int size : PNG) {
            Files.write(folder.resolve(size + ".png"), png(size));
        }
        Files.write(folder.resolve("greenroom.ico"), ico());
        Files.write(folder.resolve("greenroom.icns"), icns());
    }

    private static byte[] png(int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(ProgramIcon.draw(size), "png", bytes);
        return bytes.toByteArray();
    }

    /** A head, an entry of 16 bytes a picture, and the pictures as PNG, which Windows reads since Vista. */
    private static byte[] ico() throws IOException {
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        int first = 6 + 16 * ICO.size();
        ByteBuffer head = ByteBuffer.allocate(first).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0).putShort((short) 1).putShort((short) ICO.size());
        for (int size : ICO) {
            byte[] png = png(size);
            head.put((byte) size).put((byte) size); // 256 is written as 0
            head.putShort((short) 0).putShort((short) 1).putShort((short) 32);
            head.putInt(png.length).putInt(first + pictures.size());
            pictures.write(png);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(head.array());
        pictures.writeTo(file);
        return file.toByteArray();
    }

    /** A head with the whole length, and a kind, a length and a PNG for each size; ic11 to ic14 are those of dense screens. */
    private static byte[] icns() throws IOException {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        kinds.put("ic07", 128);
        kinds.put("ic08", 256);
        kinds.put("ic09", 512);
        kinds.put("ic10", 1024);
        kinds.put("ic11", 32);
        kinds.put("ic12", 64);
        kinds.put("ic13", 256);
        kinds.put("ic14", 512);
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(pictures);
        for (Map.Entry<String, Integer> kind : kinds.entrySet()) {
            byte[] png = png(kind.getValue());
            out.writeBytes(kind.getKey());
            out.writeInt(8 + png.length);
            out.write(png);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream head = new DataOutputStream(file);
        head.writeBytes("icns");
        head.writeInt(8 + pictures.size());
        pictures.writeTo(file);
        return file.toByteArray();
    }
}
