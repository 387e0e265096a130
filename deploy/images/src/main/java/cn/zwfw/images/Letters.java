package cn.zwfw.images;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.IntStream;

/**
 * Draws letters in the platform's own typeface, as charts and printed lists do. {@code check} runs
 * it within an image: a library that is missing shows only then.
 */
final class Letters {

    private static final int WIDTH = 200;

    private static final int HEIGHT = 50;

    private Letters() {}

    /** Fails when nothing can be drawn, or nothing is seen of what was. */
    static void main() throws IOException, FontFormatException {
        BufferedImage sheet = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.setFont(typeface().deriveFont(30f));
        pen.drawString("兰州市政务", 10, 40);
        pen.dispose();
        if (IntStream.range(0, WIDTH * HEIGHT)
                .noneMatch(at -> (sheet.getRGB(at % WIDTH, at / WIDTH) & 0xFFFFFF) != 0)) {
            throw new IOException("Nothing was drawn");
        }
    }

    private static Font typeface() throws IOException, FontFormatException {
        try (InputStream file =
                Letters.class.getResourceAsStream("/typeface/NotoSerifSC-Regular.ttf")) {
            if (file == null) {
                throw new IOException("The typeface is not on the class path");
            }
            return Font.createFont(Font.TRUETYPE_FONT, file);
        }
    }
}
