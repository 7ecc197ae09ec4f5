import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * {@code Repack jar|modules FROM TO LEVEL}: the same jar, or the same file of Java's own classes, each entry packed with a level from
 * 0 (not at all) to 9. What is fetched is packed once, as a whole, which is smaller than what was packed before; what is
 * installed is packed entry by entry again. Packing what was unpacked gives the same bytes, which packages are made and installed by.
 */
final class Repack {
    private Repack() {}

    public static void main(String[] arguments) throws Exception {
        Path from = Path.of(arguments[1]);
        Path to = Path.of(arguments[2]);
        int level = Integer.parseInt(arguments[3]);
        if (arguments[0].equals("jar")) {
            jar(from, to, level);
        } else {
            new Modules(Files.readAllBytes(from)).write(to, level);
        }
    }

    private static void jar(Path jar, Path to, int level) throws IOException {
        try (ZipFile from = new ZipFile(jar.toFile());
                ZipOutputStream into = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            into.setLevel(level);
            for (ZipEntry entry : (Iterable<ZipEntry>) from.stream().map(ZipEntry.class::cast)::iterator) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(entry.getTimeLocal());
                into.putNextEntry(copy);
                try (InputStream in = from.getInputStream(entry)) {
                    into.write(in.readAllBytes());
                }
                into.closeEntry();
            }
        }
    }

    /**
     * The file {@code lib/modules} that jlink writes: a head of seven numbers, a table of hashes and one of places, places (lists of
     * attributes), names, contents. Only contents and places change.
     */
    private static final class Modules {
        private static final int MAGIC = 0xCAFEDADA;
        private static final int PACKED = 0xCAFEFAFA;
        private static final int PACKED_HEAD = 29;
        private static final int MODULE = 1;
        private static final int AT = 5;
        private static final int PACKED_SIZE = 6;
        private static final int SIZE = 7;

        private final ByteBuffer all;
        private final int slots;
        private final int places;
        private final int names;
        private final int contents;
        private final List<Place> listed = new ArrayList<>();

        /** Where a content lies: its slot in the table, where its own place begins and ends in the list of places, and its attributes by kind. */
        private record Place(int slot, int at, int end, long[] attributes) {}

        private Modules(byte[] bytes) throws IOException {
            all = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
            if (all.getInt(0) != MAGIC) {
                throw new IOException("These are no modules of this computer's Java");
            }
            slots = 28 + 4 * all.getInt(16);
            places = slots + 4 * all.getInt(16);
            names = places + all.getInt(20);
            contents = names + all.getInt(24);
            for (int slot = slots; slot < places; slot += 4) {
                int at = all.getInt(slot);
                long[] attributes = new long[8];
                int next = places + at;
                while (all.get(next) >>> 3 != 0) {
                    int kind = all.get(next) >>> 3;
                    int length = (all.get(next++) & 7) + 1;
                    for (int i = 0; i < length; i++) {
                        attributes[kind] = attributes[kind] << 8 | all.get(next++) & 0xff;
                    }
                }
                listed.add(new Place(slot, at, next + 1 - places, attributes));
            }
        }

        private void write(Path to, int level) throws IOException, DataFormatException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream(all.capacity());
            // A list that is empty lies where the next content begins.
            listed.sort(Comparator.<Place>comparingLong(place -> place.attributes[AT])
                    .thenComparingLong(place -> stored(place.attributes)));
            int zip = level > 0 ? zip() : 0;
            int end = contents;
            for (Place place : listed) {
                byte[] content = content(place.attributes);
                end = Math.max(end, contents + (int) (place.attributes[AT] + stored(place.attributes)));
                place.attributes[AT] = packed.size();
                boolean isPacked = level > 0 && !isOfTheFileItself(name(place.attributes[MODULE]));
                byte[] small = isPacked ? pack(content, level, zip) : content;
                place.attributes[PACKED_SIZE] = isPacked ? small.length : 0;
                packed.write(small);
            }
            packed.write(all.array(), end, all.capacity() - end);
            listed.sort(Comparator.comparingInt(Place::at));
            ByteArrayOutputStream newPlaces = new ByteArrayOutputStream();
            newPlaces.write(all.array(), places, listed.get(0).at);
            ByteBuffer head = ByteBuffer.allocate(places).order(all.order()).put(all.array(), 0, places);
            for (Place place : listed) {
                head.putInt(place.slot, newPlaces.size());
                write(place.attributes, newPlaces);
            }
            int last = places + listed.get(listed.size() - 1).end;
            newPlaces.write(all.array(), last, names - last);
            head.putInt(20, newPlaces.size());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
                out.write(head.array());
                newPlaces.writeTo(out);
                out.write(all.array(), names, contents - names);
                packed.writeTo(out);
            }
        }

        /** Lists of modules and packages, which Java reads before it can unpack, are never packed. */
        private static boolean isOfTheFileItself(String module) {
            return module.isEmpty() || module.equals("modules") || module.equals("packages");
        }

        private static long stored(long[] attributes) {
            return attributes[PACKED_SIZE] == 0 ? attributes[SIZE] : attributes[PACKED_SIZE];
        }

        private byte[] content(long[] attributes) throws IOException, DataFormatException {
            byte[] content = new byte[(int) attributes[SIZE]];
            int at = contents + (int) attributes[AT];
            if (attributes[PACKED_SIZE] == 0) {
                all.get(at, content);
                return content;
            }
            if (all.getInt(at) != PACKED || !name(all.getInt(at + 20)).equals("zip") || all.get(at + 28) != 1) {
                throw new IOException("A content is packed in a way that is not known");
            }
            Inflater inflater = new Inflater();
            inflater.setInput(all.array(), at + PACKED_HEAD, (int) attributes[PACKED_SIZE] - PACKED_HEAD);
            int length = inflater.inflate(content);
            inflater.end();
            if (length != content.length) {
                throw new IOException("A content is not as long as it should be");
            }
            return content;
        }

        private byte[] pack(byte[] content, int level, int zip) throws IOException {
            Deflater deflater = new Deflater(level);
            deflater.setInput(content);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] block = new byte[1 << 16];
            while (!deflater.finished()) {
                packed.write(block, 0, deflater.deflate(block));
            }
            deflater.end();
            return ByteBuffer.allocate(PACKED_HEAD + packed.size())
                    .order(all.order())
                    .putInt(PACKED)
                    .putLong(packed.size())
                    .putLong(content.length)
                    .putInt(zip)
                    .putInt(-1)
                    .put((byte) 1)
                    .put(packed.toByteArray())
                    .array();
        }

        /** The place of the packing's name among the names, where jlink put it. */
        private int zip() throws IOException {
            String text = new String(all.array(), names, contents - names, StandardCharsets.ISO_8859_1);
            int at = text.indexOf("\0zip\0");
            if (at < 0) {
                throw new IOException("The names hold none of the packing");
            }
            return at + 1;
        }

        private String name(long offset) {
            int end = names + (int) offset;
            while (all.get(end) != 0) {
                end++;
            }
            return new String(all.array(), names + (int) offset, end - names - (int) offset, StandardCharsets.UTF_8);
        }

        private static void write(long[] attributes, ByteArrayOutputStream into) {
            for (int kind = 1; kind < attributes.length; kind++) {
                long value = attributes[kind];
                if (value != 0) {
                    int last = (63 - Long.numberOfLeadingZeros(value)) >> 3;
                    into.write(kind << 3 | last);
                    for (int i = last; i >= 0; i--) {
                        into.write((int) (value >> (i << 3)));
                    }
                }
            }
            into.write(0);
        }
    }
}
