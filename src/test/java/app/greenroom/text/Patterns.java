package app.greenroom.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * Every pattern that the compiled classes say, read from their byte code: what reaches {@link Text#of(String, Argument...)} is
 * followed back through local variables, ternaries, switches and static fields to its constants. What is no constant, such as a
 * concatenation or a parameter, is a fault that names class, method and line, since no catalogue could hold it.
 */
public final class Patterns {
    private static final String TEXT = "app/greenroom/text/Text";
    private static final String OF = "(Ljava/lang/String;[Lapp/greenroom/text/Argument;)Lapp/greenroom/text/Text;";
    private static final int PARTS = Opcodes.ASM9;

    private final Map<String, ClassNode> classes = new HashMap<>();
    private final SortedMap<String, List<String>> said = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private final SortedSet<String> writers = new TreeSet<>();

    private Patterns() {}

    /** What all classes say that were compiled into the same directory as this one. */
    public static Patterns beside(Class<?> product) {
        Patterns patterns = new Patterns();
        try (Stream<Path> files = Files.walk(directory(product))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                patterns.add(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return patterns.read();
    }

    /** The directory that a class was compiled into, with the resources beside it. */
    static Path directory(Class<?> product) {
        try {
            return Path.of(
                    product.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What these classes say. */
    public static Patterns of(Class<?>... some) {
        Patterns patterns = new Patterns();
        for (Class<?> one : some) {
            String file = "/" + one.getName().replace('.', '/') + ".class";
            try (InputStream in = one.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalArgumentException("no class file: " + file);
                }
                patterns.add(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return patterns.read();
    }

    /** The patterns, each with the places that say it, such as "app.greenroom.check.PaceCheck.judge:31". */
    public SortedMap<String, List<String>> said() {
        return said;
    }

    /** Places where a pattern is not a constant. */
    public List<String> faults() {
        return faults;
    }

    /** The classes that take patterns from files, by {@link Text#written}. */
    public SortedSet<String> writers() {
        return writers;
    }

    private void add(byte[] file) {
        ClassNode node = new ClassNode(PARTS);
        new ClassReader(file).accept(node, ClassReader.SKIP_FRAMES);
        classes.put(node.name, node);
    }

    private Patterns read() {
        new TreeMap<>(classes).values().forEach(node -> node.methods.forEach(method -> read(node, method)));
        return this;
    }

    private void read(ClassNode node, MethodNode method) {
        if (node.name.equals(TEXT)) {
            return; // it joins places of its own
        }
        Sources sources = new Sources(node, method);
        for (AbstractInsnNode at : method.instructions) {
            if (at instanceof MethodInsnNode call && call.owner.equals(TEXT)) {
                if (call.name.equals("of") && call.desc.equals(OF)) {
                    said(sources, at);
                } else if (call.name.equals("written")) {
                    writers.add(node.name.replace('/', '.'));
                } else if (call.name.equals("<init>")) {
                    faults.add(sources.where(at) + " makes a Text without Text.of");
                }
            } else if (at instanceof InvokeDynamicInsnNode call) {
                for (Object argument : call.bsmArgs) {
                    if (argument instanceof Handle handle && refers(handle)) {
                        faults.add(sources.where(at) + " refers to Text::"
                                + (handle.getName().equals("of") ? "of" : "new"));
                    }
                }
            }
        }
    }

    private static boolean refers(Handle handle) {
        return handle.getOwner().equals(TEXT)
                && (handle.getName().equals("<init>")
                        || (handle.getName().equals("of") && handle.getDesc().equals(OF)));
    }

    private void said(Sources sources, AbstractInsnNode call) {
        Frame<SourceValue> frame = sources.frame(call);
        if (frame == null) {
            return; // nothing leads there
        }
        Set<String> constants = new HashSet<>();
        if (sources.constants(frame.getStack(frame.getStackSize() - 2), constants, new HashSet<>())) {
            constants.forEach(pattern ->
                    said.computeIfAbsent(pattern, any -> new ArrayList<>()).add(sources.where(call)));
        } else {
            faults.add(sources.where(call) + " says a pattern that is no constant");
        }
    }

    /** Where the values of one method come from. */
    private final class Sources {
        private final ClassNode node;
        private final MethodNode method;
        private Frame<SourceValue> @Nullable [] frames;

        Sources(ClassNode node, MethodNode method) {
            this.node = node;
            this.method = method;
        }

        @Nullable
        Frame<SourceValue> frame(AbstractInsnNode at) {
            Frame<SourceValue>[] known = frames;
            if (known == null) {
                try {
                    known = new Analyzer<>(new SourceInterpreter()).analyze(node.name, method);
                } catch (AnalyzerException e) {
                    throw new IllegalStateException(node.name + "." + method.name, e);
                }
                frames = known;
            }
            return known[method.instructions.indexOf(at)];
        }

        /** Gathers what a value can be; false when it can be anything but constants. */
        boolean constants(SourceValue value, Set<String> constants, Set<AbstractInsnNode> seen) {
            if (value.insns.isEmpty()) {
                return false; // a parameter or an exception
            }
            for (AbstractInsnNode source : value.insns) {
                if (seen.add(source) && !constants(source, constants, seen)) {
                    return false;
                }
            }
            return true;
        }

        private boolean constants(AbstractInsnNode source, Set<String> constants, Set<AbstractInsnNode> seen) {
            if (source instanceof LdcInsnNode constant && constant.cst instanceof String pattern) {
                constants.add(pattern);
                return true;
            } else if (source instanceof FieldInsnNode field && source.getOpcode() == Opcodes.GETSTATIC) {
                return field(field, constants);
            }
            Frame<SourceValue> frame = frame(source);
            if (frame == null) {
                return false;
            }
            return switch (source.getOpcode()) {
                case Opcodes.ALOAD -> constants(frame.getLocal(((VarInsnNode) source).var), constants, seen);
                case Opcodes.ASTORE, Opcodes.DUP, Opcodes.CHECKCAST ->
                    constants(frame.getStack(frame.getStackSize() - 1), constants, seen);
                default -> false;
            };
        }

        /** What a static final field is set to. */
        private boolean field(FieldInsnNode field, Set<String> constants) {
            ClassNode owner = classes.get(field.owner);
            boolean fixed = owner != null
                    && owner.fields.stream()
                            .anyMatch(one -> one.name.equals(field.name) && (one.access & Opcodes.ACC_FINAL) != 0);
            if (owner == null || !fixed) {
                return false;
            }
            boolean found = false;
            for (MethodNode setter : owner.methods) {
                Sources sources = new Sources(owner, setter);
                for (AbstractInsnNode at : setter.instructions) {
                    if (at.getOpcode() == Opcodes.PUTSTATIC
                            && ((FieldInsnNode) at).name.equals(field.name)
                            && ((FieldInsnNode) at).owner.equals(field.owner)) {
                        Frame<SourceValue> frame = sources.frame(at);
                        if (frame == null
                                || !sources.constants(
                                        frame.getStack(frame.getStackSize() - 1), constants, new HashSet<>())) {
                            return false;
                        }
                        found = true;
                    }
                }
            }
            return found;
        }

        String where(AbstractInsnNode at) {
            int line = 0;
            for (AbstractInsnNode one = at; one != null; one = one.getPrevious()) {
                if (one instanceof LineNumberNode number) {
                    line = number.line;
                    break;
                }
            }
            return node.name.replace('/', '.') + "." + method.name + ":" + line;
        }
    }
}
