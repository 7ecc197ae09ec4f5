package app.greenroom.capture.file.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes pictures as telephones and browsers store them: items with properties, in boxes (ISO/IEC 23008-12). */
final class HeifBoxes {
    private static final byte ESSENTIAL = (byte) 0x80;

    private HeifBoxes() {}

    /**
     * A part of such a file.
     *
     * @param kind such as {@code grid}, {@code jpeg} or {@code av01}
     * @param properties which of the file's properties it has, from 1; below zero those that no reader may pass over
     */
    @SuppressWarnings("ArrayRecordComponent") // neither compared nor printed
    record Item(String kind, byte[] content, List<Integer> properties) {}

    /**
     * A whole file.
     *
     * @param items the first is the picture; where it is a grid, the others are its tiles
     */
    static byte[] file(String brand, List<byte[]> properties, List<Item> items) {
        byte[] start = box("ftyp", text(brand), number(4, 0), text("mif1" + brand));
        int data = start.length + meta(properties, items, 0).length + 8;
        byte[] contents = join(items.stream().map(Item::content).toArray(byte[][]::new));
        return join(start, meta(properties, items, data), box("mdat", contents));
    }

    private static byte[] meta(List<byte[]> properties, List<Item> items, int data) {
        List<byte[]> infos = new ArrayList<>();
        List<byte[]> places = new ArrayList<>();
        List<byte[]> held = new ArrayList<>();
        List<byte[]> tiles = new ArrayList<>();
        int at = data;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            byte[] id = number(2, i + 1);
            infos.add(full("infe", 2, id, number(2, 0), text(item.kind()), new byte[1]));
            places.add(join(id, number(2, 0), number(2, 1), number(4, at), number(4, item.content().length)));
            at += item.content().length;
            held.add(join(id, number(1, item.properties().size())));
            for (int property : item.properties()) {
                held.add(new byte[] {(byte) (property < 0 ? ESSENTIAL | -property : property)});
            }
            if (i > 0) {
                tiles.add(id);
            }
        }
        byte[] links = items.get(0).kind().equals("grid")
                ? full("iref", 0, box("dimg", number(2, 1), number(2, tiles.size()), all(tiles)))
                : new byte[0];
        return full(
                "meta",
                0,
                full("hdlr", 0, number(4, 0), text("pict"), new byte[13]),
                full("pitm", 0, number(2, 1)),
                full("iinf", 0, number(2, items.size()), all(infos)),
                links,
                box("iprp", box("ipco", all(properties)), full("ipma", 0, number(4, items.size()), all(held))),
                full("iloc", 0, new byte[] {0x44, 0}, number(2, items.size()), all(places)));
    }

    /** How large an item is. */
    static byte[] size(int width, int height) {
        return full("ispe", 0, number(4, width), number(4, height));
    }

    /** What a grid's content is. */
    static byte[] layout(int columns, int rows, int width, int height) {
        return join(new byte[] {0, 0, (byte) (rows - 1), (byte) (columns - 1)}, number(2, width), number(2, height));
    }

    /** A box with its head from a file, the first of its kind. */
    static byte[] found(byte[] file, String kind) {
        int at = new String(file, StandardCharsets.ISO_8859_1).indexOf(kind) - 4;
        return Arrays.copyOfRange(file, at, at + ByteBuffer.wrap(file).getInt(at));
    }

    static byte[] full(String kind, int version, byte[]... content) {
        return box(kind, new byte[] {(byte) version, 0, 0, 0}, join(content));
    }

    static byte[] box(String kind, byte[]... content) {
        byte[] inside = join(content);
        return join(number(4, inside.length + 8), text(kind), inside);
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] number(int bytes, int value) {
        byte[] all = ByteBuffer.allocate(4).putInt(value).array();
        return Arrays.copyOfRange(all, 4 - bytes, 4);
    }

    private static byte[] all(List<byte[]> parts) {
        return join(parts.toArray(byte[][]::new));
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
