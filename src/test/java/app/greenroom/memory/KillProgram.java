package app.greenroom.memory;

import java.nio.file.Path;

/** A process that writes one kept thing again and again until it is killed, and prints each number once it is kept. */
final class KillProgram {
    private KillProgram() {}

    public static void main(String[] arguments) throws Exception {
        KeptThing thing = KeptThing.valueOf(arguments[0]);
        for (int number = Integer.parseInt(arguments[2]); ; number++) {
            thing.write(Path.of(arguments[1]), number);
            System.out.println(number);
        }
    }
}
