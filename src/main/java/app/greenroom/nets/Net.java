package app.greenroom.nets;

import app.greenroom.io.NativeParts;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.tensorflowlite.BuiltinOpResolver;
import org.bytedeco.tensorflowlite.FlatBufferModel;
import org.bytedeco.tensorflowlite.Interpreter;
import org.bytedeco.tensorflowlite.InterpreterBuilder;
import org.bytedeco.tensorflowlite.global.tensorflowlite;

/**
 * One neural net, ready to run on one core. The only class that touches TensorFlow Lite.
 *
 * <p>It goes through the C++ API, because the C API brings no XNNPACK and is several times slower. The model's bytes,
 * the resolver and the interpreter stay referenced for as long as the net lives: the interpreter reads the weights in
 * place. Used by one thread.
 */
public final class Net implements AutoCloseable {
    private final BytePointer bytes;
    private final FlatBufferModel model;
    private final BuiltinOpResolver resolver;
    private final Interpreter interpreter;
    private final FloatPointer input;
    private long runs;
    private boolean closed;

    /**
     * @param name the model's name, for the error message
     * @param tflite the model, a TensorFlow Lite flat buffer
     * @param size of each dimension of its input; none where it is that of the model
     * @throws IllegalStateException when the runtime refuses the model
     */
    public Net(String name, byte[] tflite, int... size) {
        NativeParts.compare("org/bytedeco/tensorflowlite");
        QuietLog.apply(Loader.load(tensorflowlite.class));
        bytes = new BytePointer(tflite);
        model = FlatBufferModel.BuildFromBuffer(bytes, tflite.length);
        resolver = new BuiltinOpResolver();
        interpreter = new Interpreter((Pointer) null);
        try (InterpreterBuilder builder = new InterpreterBuilder(model, resolver)) {
            int status = builder.apply(interpreter, 1);
            if (status == tensorflowlite.kTfLiteOk && size.length > 0) {
                status = interpreter.ResizeInputTensor(interpreter.inputs().get(0), size);
            }
            if (status != tensorflowlite.kTfLiteOk || interpreter.AllocateTensors() != tensorflowlite.kTfLiteOk) {
                throw new IllegalStateException("the model " + name + " cannot be loaded");
            }
        }
        input = interpreter.typed_input_tensor_float(0);
    }

    /** Runs the net on {@code values}, which fill its input tensor. */
    public synchronized void run(float[] values) {
        requireOpen();
        runs++;
        input.put(values, 0, values.length);
        if (interpreter.Invoke() != tensorflowlite.kTfLiteOk) {
            throw new IllegalStateException("the net did not run");
        }
    }

    /** How often it ran. */
    public long runs() {
        return runs;
    }

    /** Copies output number {@code index} into {@code into}, as many values as it holds. */
    public synchronized void output(int index, float[] into) {
        requireOpen();
        interpreter.typed_output_tensor_float(index).get(into, 0, into.length);
    }

    /** Number of values of output {@code index}. */
    public synchronized int outputLength(int index) {
        requireOpen();
        return Math.toIntExact(interpreter.output_tensor(index).bytes() / Float.BYTES);
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            interpreter.close();
            resolver.close();
            model.close();
            bytes.close();
        }
    }

    /** Memory that was given back must not be read: the process would end, and with it whatever else it does. */
    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the net is closed");
        }
    }
}
