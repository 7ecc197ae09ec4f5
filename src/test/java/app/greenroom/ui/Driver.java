package app.greenroom.ui;

import java.awt.AWTEvent;
import java.awt.AWTException;
import java.awt.Component;
import java.awt.Container;
import java.awt.Image;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.AWTEventListener;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.awt.image.MultiResolutionImage;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.NullUnmarked;

/** Sees and presses what is on the screen, as a person with a mouse and a keyboard does. */
@NullUnmarked // filled by other threads
public final class Driver {
    private static final int PATIENCE_SECONDS = 120; // only guards against waiting for ever
    private static final int LOST_SECONDS = 1;

    private final Robot robot;
    private final Path screenshots;

    /**
     * @param screenshots folder for pictures of the screen
     */
    public Driver(Path screenshots) throws AWTException, IOException {
        robot = new Robot();
        robot.setAutoDelay(15);
        this.screenshots = Files.createDirectories(screenshots);
    }

    /** The component of that name which can be seen now. */
    public Optional<Component> find(String name) {
        return there(name, Component::isShowing);
    }

    /** The component of that name which can be seen now in the window of that name; another window may hold one like it. */
    public Optional<Component> find(String window, String name) {
        return on(() -> Stream.of(Window.getWindows())
                .filter(one -> window.equals(one.getName()) && one.isShowing())
                .flatMap(one -> within(one, name, Component::isShowing).stream())
                .findFirst());
    }

    /** The component of that name, also one that cannot be seen now. */
    public Optional<Component> there(String name) {
        return there(name, component -> true);
    }

    private static Optional<Component> there(String name, Predicate<Component> which) {
        return on(() -> {
            for (Window window : Window.getWindows()) {
                Optional<Component> found = window.isShowing() ? within(window, name, which) : Optional.empty();
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        });
    }

    private static Optional<Component> within(Component root, String name, Predicate<Component> which) {
        if (name.equals(root.getName()) && which.test(root)) {
            return Optional.of(root);
        }
        if (root instanceof Container container) {
            for (Component child : container.getComponents()) {
                Optional<Component> found = within(child, name, which);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Waits for a component that can be seen. */
    public Component await(String name) throws InterruptedException {
        AtomicReference<Component> found = new AtomicReference<>();
        until("“" + name + "” is shown", () -> {
            find(name).ifPresent(found::set);
            return found.get() != null;
        });
        return found.get();
    }

    /** Waits until something holds. */
    public void until(String what, Callable<Boolean> holds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            try {
                if (holds.call()) {
                    return;
                }
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                throw new AssertionError(what, e);
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain until " + what + "; see " + all());
            }
            Thread.sleep(30);
        }
    }

    /** Presses a component with the mouse. */
    public void press(String name) throws InterruptedException {
        Component component = await(name);
        Point middle = on(() -> {
            Point corner = component.getLocationOnScreen();
            return new Point(corner.x + component.getWidth() / 2, corner.y + component.getHeight() / 2);
        });
        handled(AWTEvent.MOUSE_EVENT_MASK, MouseEvent.MOUSE_RELEASED, () -> {
            robot.mouseMove(middle.x, middle.y);
            robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
            robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        });
    }

    /**
     * Does something and waits until the window has answered its last event. The robot's own waiting is for a window that
     * rests, and one that shows a camera never does.
     */
    private static void handled(long mask, int last, Runnable work) throws InterruptedException {
        CountDownLatch came = new CountDownLatch(1);
        AWTEventListener listener = event -> {
            if (event.getID() == last) {
                came.countDown();
            }
        };
        Toolkit.getDefaultToolkit().addAWTEventListener(listener, mask);
        try {
            work.run();
            came.await(LOST_SECONDS, TimeUnit.SECONDS); // it is lost where a dialog closes on the first key
        } finally {
            Toolkit.getDefaultToolkit().removeAWTEventListener(listener);
        }
        on(() -> true);
    }

    /** Presses keys one after the other, all held down until the last. */
    public void keys(int... codes) throws InterruptedException {
        handled(AWTEvent.KEY_EVENT_MASK, KeyEvent.KEY_RELEASED, () -> {
            for (int code : codes) {
                robot.keyPress(code);
            }
            for (int i = codes.length - 1; i >= 0; i--) {
                robot.keyRelease(codes[i]);
            }
        });
    }

    /** Reads something of a component on the Swing thread. */
    public <C extends Component, T> T read(String name, Class<C> type, Function<C, T> question)
            throws InterruptedException {
        Component component = await(name);
        return on(() -> question.apply(type.cast(component)));
    }

    /** What a screen reader says of a component. */
    public String spoken(String name) throws InterruptedException {
        return read(
                name,
                Component.class,
                component -> String.valueOf(component.getAccessibleContext().getAccessibleName()));
    }

    /** Keeps a picture of a window in the screen's own pixels. */
    public BufferedImage screenshot(String window, String file) throws IOException, InterruptedException {
        BufferedImage image = look(window);
        ImageIO.write(image, "png", screenshots.resolve(file + ".png").toFile());
        return image;
    }

    /** A picture of a window in the screen's own pixels. */
    public BufferedImage look(String window) throws InterruptedException {
        Component component = await(window);
        on(() -> true); // what is laid out anew now
        on(() -> true); // is painted now
        Toolkit.getDefaultToolkit().sync();
        Rectangle place = on(() -> new Rectangle(component.getLocationOnScreen(), component.getSize()));
        MultiResolutionImage shot = robot.createMultiResolutionScreenCapture(place);
        List<Image> variants = shot.getResolutionVariants();
        return (BufferedImage) variants.get(variants.size() - 1);
    }

    /** Keeps a picture of the whole screen, for whoever wonders what went wrong. */
    private Path all() {
        Path file = screenshots.resolve("in-vain.png");
        try {
            Rectangle screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
            ImageIO.write(robot.createScreenCapture(screen), "png", file.toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return file;
    }

    /** Does something on the Swing thread and waits for it. */
    public static <T> T on(Callable<T> work) {
        if (SwingUtilities.isEventDispatchThread()) {
            throw new IllegalStateException("the driver stands outside");
        }
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Exception> failed = new AtomicReference<>();
        try {
            SwingUtilities.invokeAndWait(() -> {
                try {
                    result.set(work.call());
                } catch (Exception e) {
                    failed.set(e);
                }
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        }
        if (failed.get() != null) {
            throw new AssertionError(failed.get());
        }
        return result.get();
    }
}
