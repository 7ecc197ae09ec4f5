package app.greenroom.report.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * What a terminal can show.
 *
 * @param width columns; narrower than 40 is treated as 40
 * @param color whether it understands ANSI colours; colour only ever repeats what a word says
 * @param charset what it can write; symbols that it cannot are replaced by plain letters
 */
public record TextStyle(int width, boolean color, Charset charset) {
    private static final int NARROWEST = 40;

    public TextStyle {
        width = Math.max(NARROWEST, width);
    }

    /** 80 columns of UTF-8 without colour: what a report file holds. */
    public static TextStyle plain() {
        return new TextStyle(80, false, StandardCharsets.UTF_8);
    }
}
