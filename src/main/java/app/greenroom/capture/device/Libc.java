package app.greenroom.capture.device;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;

/** What is needed of Linux' C library; each call throws with the system's error number. */
interface Libc extends Library {
    int O_RDWR = 2;
    int O_NONBLOCK = 0x800;
    int O_CLOEXEC = 0x80000;
    int PROT_READ = 1;
    int MAP_SHARED = 1;
    short POLLIN = 1;

    int EPERM = 1;
    int ENOENT = 2;
    int EINTR = 4;
    int ENXIO = 6;
    int EAGAIN = 11;
    int EACCES = 13;
    int EBUSY = 16;
    int ENODEV = 19;

    /** The C library that this process runs with. */
    static Libc load() {
        return Native.load(null, Libc.class);
    }

    int open(String path, int flags) throws LastErrorException;

    int close(int file) throws LastErrorException;

    int ioctl(int file, NativeLong request, Pointer argument) throws LastErrorException;

    Pointer mmap(Pointer address, NativeLong length, int protection, int flags, int file, NativeLong offset)
            throws LastErrorException;

    int munmap(Pointer address, NativeLong length) throws LastErrorException;

    int poll(Pointer files, NativeLong count, int millis) throws LastErrorException;
}
