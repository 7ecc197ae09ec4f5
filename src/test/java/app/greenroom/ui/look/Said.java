package app.greenroom.ui.look;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Every sentence that sources can put together, read from their own code: the pieces of a concatenation in each of their
 * alternatives, local variables by their values, and {@value #SOMETHING} for what only a run can know.
 */
final class Said {
    /** Stands for a number or a name. */
    static final String SOMETHING = "7";

    private static final int MOST = 60; // alternatives of one expression

    private Said() {}

    /** The sentences of all sources below a folder. */
    static Set<String> in(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Set<String> said = new TreeSet<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, any -> {}, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            for (CompilationUnitTree unit : task.parse()) {
                new Reader(said).scan(unit, null);
            }
        }
        return said;
    }

    private static final class Reader extends TreePathScanner<Void, Void> {
        private final Set<String> said;
        private Map<String, ExpressionTree> locals = new HashMap<>();

        Reader(Set<String> said) {
            this.said = said;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            Map<String, ExpressionTree> outside = locals;
            locals = new HashMap<>(outside);
            super.visitMethod(method, null);
            locals = outside;
            return null;
        }

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            if (variable.getInitializer() != null) {
                locals.put(variable.getName().toString(), variable.getInitializer());
            }
            return super.visitVariable(variable, null);
        }

        @Override
        public Void visitBinary(BinaryTree binary, Void nothing) {
            if (binary.getKind() == Tree.Kind.PLUS) {
                List<String> all = values(binary, 0);
                if (spells(binary)) {
                    said.addAll(all);
                    inner(binary);
                    return null;
                }
            }
            return super.visitBinary(binary, null);
        }

        /** Sentences handed to methods inside a concatenation are sentences of their own. */
        private void inner(Tree tree) {
            if (tree instanceof BinaryTree binary && binary.getKind() == Tree.Kind.PLUS) {
                inner(binary.getLeftOperand());
                inner(binary.getRightOperand());
            } else if (tree instanceof ParenthesizedTree inside) {
                inner(inside.getExpression());
            } else if (tree instanceof ConditionalExpressionTree either) {
                scan(either.getCondition(), null);
                inner(either.getTrueExpression());
                inner(either.getFalseExpression());
            } else if (!(tree instanceof LiteralTree)) {
                scan(tree, null);
            }
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String text) {
                said.add(text);
            }
            return null;
        }

        private static boolean spells(ExpressionTree tree) {
            if (tree instanceof LiteralTree literal) {
                return literal.getValue() instanceof String;
            } else if (tree instanceof BinaryTree binary) {
                return spells(binary.getLeftOperand()) || spells(binary.getRightOperand());
            } else if (tree instanceof ParenthesizedTree inside) {
                return spells(inside.getExpression());
            } else if (tree instanceof ConditionalExpressionTree either) {
                return spells(either.getTrueExpression()) || spells(either.getFalseExpression());
            }
            return false;
        }

        private List<String> values(ExpressionTree tree, int depth) {
            if (depth > 12) {
                return List.of(SOMETHING);
            } else if (tree instanceof LiteralTree literal && literal.getValue() instanceof String text) {
                return List.of(text);
            } else if (tree instanceof ParenthesizedTree inside) {
                return values(inside.getExpression(), depth + 1);
            } else if (tree instanceof ConditionalExpressionTree either) {
                return both(
                        values(either.getTrueExpression(), depth + 1), values(either.getFalseExpression(), depth + 1));
            } else if (tree instanceof BinaryTree binary && binary.getKind() == Tree.Kind.PLUS && texts(binary)) {
                return joined(values(binary.getLeftOperand(), depth + 1), values(binary.getRightOperand(), depth + 1));
            } else if (tree instanceof IdentifierTree name
                    && locals.containsKey(name.getName().toString())) {
                ExpressionTree value = locals.get(name.getName().toString());
                return texts(value) ? values(value, depth + 1) : List.of(SOMETHING);
            } else if (tree instanceof SwitchExpressionTree choice) {
                return cases(choice, depth);
            }
            return List.of(SOMETHING);
        }

        private List<String> cases(SwitchExpressionTree choice, int depth) {
            List<String> all = new ArrayList<>();
            for (var each : choice.getCases()) {
                if (each.getBody() instanceof ExpressionTree value) {
                    all = both(all, values(value, depth + 1));
                } else if (each.getBody() instanceof ExpressionStatementTree value) {
                    all = both(all, values(value.getExpression(), depth + 1));
                } else if (each.getBody() instanceof YieldTree value) {
                    all = both(all, values(value.getValue(), depth + 1));
                }
            }
            return all.isEmpty() ? List.of(SOMETHING) : all;
        }

        private boolean texts(ExpressionTree tree) {
            if (spells(tree) || tree instanceof SwitchExpressionTree) {
                return true;
            }
            ExpressionTree value = tree instanceof IdentifierTree name
                    ? locals.get(name.getName().toString())
                    : null;
            return value != null && value != tree && spells(value);
        }

        private static List<String> both(List<String> one, List<String> other) {
            List<String> all = new ArrayList<>(one);
            all.addAll(other);
            return all;
        }

        private static List<String> joined(List<String> left, List<String> right) {
            List<String> all = new ArrayList<>();
            for (String before : left) {
                for (String after : right) {
                    if (all.size() < MOST) {
                        all.add(before + after);
                    }
                }
            }
            return all;
        }
    }
}
