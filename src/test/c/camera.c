/*
 * A camera that a test controls, preloaded into a process (LD_PRELOAD) that believes in Video4Linux.
 *
 * The folder $GREENROOM_CAMERAS holds dev/video0, dev/video1, ...: each file is a camera, and its lines say what it does.
 * It is read anew at every call, so that a test changes a camera by writing its file (under another name, then renamed),
 * and unplugs it by deleting it. Lines, with their defaults:
 *
 *   name=Front            bus=usb-1            formats=YUYV (also MJPG, NV12, UYVY, YU12; several with commas)
 *   sizes=1280x720        rates=30             rate=30 (pictures a second that really come)
 *   open=ok               or the error number with which it cannot be opened, such as 13 (EACCES)
 *   stream=ok             or the error number with which streaming cannot begin, such as 16 (EBUSY)
 *   deliver=ok            stall: nothing comes; hang: calls do not come back; half: half of each picture;
 *                         flagged: each picture is marked as damaged; garbage: bytes of no meaning; gone: unplugged
 *   after=0               how many good pictures come before it does so
 *   pictures=moving       black, frozen, or a file: raw pictures end to end, or for MJPG each after its length (4 bytes)
 *
 * Who opens a camera that streams already can ask it everything, and gets EBUSY for what takes it.
 *
 * Memory is a memfd, so that mmap, munmap, /proc/self/fd and the close of it are the system's own.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/videodev2.h>
#include <poll.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#define MOST_CAMERAS 64
#define MOST_BUFFERS 8

struct orders {
  char name[64], bus[32], formats[64], sizes[256], rates[64], deliver[32], pictures[512];
  int open_error, stream_error, after;
  double rate;
};

struct camera {
  int fd, node, nonblocking, owner, streaming, pictures;
  unsigned width, height, fourcc, size, count, fps;
  int queued[MOST_BUFFERS], head, tail, waiting;
  unsigned char *memory;
  size_t mapped;
  double start;
  unsigned given; /* number of the last picture's place in time */
  unsigned char *file;
  size_t file_size, file_at;
  char file_name[512];
};

static struct camera cameras[MOST_CAMERAS];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char *folder;

static int (*real_open)(const char *, int, ...);
static int (*real_ioctl)(int, unsigned long, ...);
static int (*real_close)(int);
static int (*real_poll)(struct pollfd *, nfds_t, int);
static long (*real_syscall)(long, ...);
static DIR *(*real_opendir)(const char *);

__attribute__((constructor)) static void begin(void) {
  folder = getenv("GREENROOM_CAMERAS");
  real_open = dlsym(RTLD_NEXT, "open64");
  real_ioctl = dlsym(RTLD_NEXT, "ioctl");
  real_close = dlsym(RTLD_NEXT, "close");
  real_poll = dlsym(RTLD_NEXT, "poll");
  real_syscall = dlsym(RTLD_NEXT, "syscall");
  real_opendir = dlsym(RTLD_NEXT, "opendir");
  for (int i = 0; i < MOST_CAMERAS; i++) cameras[i].fd = -1;
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

static void nap(double seconds) {
  struct timespec t = {(time_t)seconds, (long)((seconds - (time_t)seconds) * 1e9)};
  nanosleep(&t, NULL);
}

static void take(char *into, size_t size, const char *value) {
  strncpy(into, value, size - 1);
  into[size - 1] = 0;
}

/* What the test wants of a camera; -1 when there is none. */
static int read_orders(int node, struct orders *o) {
  char path[600], line[700];
  memset(o, 0, sizeof *o);
  take(o->name, sizeof o->name, "Front");
  take(o->bus, sizeof o->bus, "usb-1");
  take(o->formats, sizeof o->formats, "YUYV");
  take(o->sizes, sizeof o->sizes, "1280x720");
  take(o->rates, sizeof o->rates, "30");
  take(o->deliver, sizeof o->deliver, "ok");
  take(o->pictures, sizeof o->pictures, "moving");
  o->rate = 30;
  snprintf(path, sizeof path, "%s/dev/video%d", folder, node);
  FILE *file = fopen(path, "re");
  if (!file) return -1;
  while (fgets(line, sizeof line, file)) {
    line[strcspn(line, "\n")] = 0;
    char *value = strchr(line, '=');
    if (!value) continue;
    *value++ = 0;
    if (!strcmp(line, "name")) take(o->name, sizeof o->name, value);
    else if (!strcmp(line, "bus")) take(o->bus, sizeof o->bus, value);
    else if (!strcmp(line, "formats")) take(o->formats, sizeof o->formats, value);
    else if (!strcmp(line, "sizes")) take(o->sizes, sizeof o->sizes, value);
    else if (!strcmp(line, "rates")) take(o->rates, sizeof o->rates, value);
    else if (!strcmp(line, "deliver")) take(o->deliver, sizeof o->deliver, value);
    else if (!strcmp(line, "pictures")) take(o->pictures, sizeof o->pictures, value);
    else if (!strcmp(line, "open")) o->open_error = atoi(value);
    else if (!strcmp(line, "stream")) o->stream_error = atoi(value);
    else if (!strcmp(line, "after")) o->after = atoi(value);
    else if (!strcmp(line, "rate")) o->rate = atof(value);
  }
  fclose(file);
  return 0;
}

/* What the test wants of a camera now; an error number when it is not there any more. */
static int orders_now(struct camera *c, struct orders *o) {
  if (read_orders(c->node, o)) return ENODEV;
  if (c->pictures < o->after) strcpy(o->deliver, "ok");
  return strcmp(o->deliver, "gone") ? 0 : ENODEV;
}

/* The n-th of words with commas between them; 0 when there are fewer. */
static int word(const char *words, unsigned n, char *into, size_t size) {
  while (n--) {
    words = strchr(words, ',');
    if (!words) return 0;
    words++;
  }
  size_t length = strcspn(words, ",");
  if (!length) return 0;
  if (length >= size) length = size - 1;
  memcpy(into, words, length);
  into[length] = 0;
  return 1;
}

static unsigned code(const char *name) { return v4l2_fourcc(name[0], name[1], name[2], name[3]); }

static int video_node(const char *path) {
  int node, end = 0;
  if (sscanf(path, "/dev/video%d%n", &node, &end) != 1 || path[end]) return -1;
  return node;
}

static struct camera *of(int fd) {
  if (fd < 0) return NULL;
  for (int i = 0; i < MOST_CAMERAS; i++)
    if (cameras[i].fd == fd) return &cameras[i];
  return NULL;
}

static int open_camera(int node, int flags) {
  struct orders o;
  if (read_orders(node, &o)) return errno = ENOENT, -1;
  if (o.open_error) return errno = o.open_error, -1;
  pthread_mutex_lock(&lock);
  int fd = -1;
  for (int i = 0; i < MOST_CAMERAS && fd < 0; i++)
    if (cameras[i].fd < 0) {
      fd = memfd_create("camera", MFD_CLOEXEC);
      memset(&cameras[i], 0, sizeof cameras[i]);
      cameras[i].fd = fd;
      cameras[i].node = node;
      cameras[i].nonblocking = flags & O_NONBLOCK;
      char size[32] = "", format[8] = "YUYV";
      word(o.sizes, 0, size, sizeof size);
      sscanf(size, "%ux%u", &cameras[i].width, &cameras[i].height);
      word(o.formats, 0, format, sizeof format);
      cameras[i].fourcc = code(format);
      cameras[i].fps = atoi(o.rates);
    }
  pthread_mutex_unlock(&lock);
  return fd;
}

static void forget(struct camera *c) {
  if (c->memory) munmap(c->memory, c->mapped);
  free(c->file);
  memset(c, 0, sizeof *c);
  c->fd = -1;
}

/* Luma in a plane of its own, with half as many bytes of colour behind it. */
static int planar(struct camera *c) { return c->fourcc == V4L2_PIX_FMT_NV12 || c->fourcc == V4L2_PIX_FMT_YUV420; }

static unsigned picture_size(struct camera *c) {
  return planar(c) ? c->width * c->height * 3 / 2 : c->width * c->height * 2;
}

static void load(struct camera *c, const char *name) {
  if (!strcmp(c->file_name, name)) return;
  free(c->file);
  c->file = NULL;
  take(c->file_name, sizeof c->file_name, name);
  FILE *file = fopen(name, "re");
  if (!file) return;
  fseek(file, 0, SEEK_END);
  c->file_size = ftell(file);
  rewind(file);
  c->file = malloc(c->file_size);
  if (fread(c->file, 1, c->file_size, file) != c->file_size) c->file_size = 0;
  fclose(file);
  c->file_at = 0;
}

/* Paints the next picture; gives its length in bytes. */
static unsigned paint(struct camera *c, struct orders *o, unsigned char *to, unsigned number) {
  if (!strcmp(o->deliver, "garbage")) {
    for (unsigned i = 0; i < c->size; i++) to[i] = (unsigned char)((i * 2654435761u + number * 40503u) >> 13);
    return c->size;
  }
  if (o->pictures[0] == '/') {
    load(c, o->pictures);
    unsigned length = c->size, skip = 0;
    if (!c->file || !c->file_size) return 0;
    if (c->fourcc == V4L2_PIX_FMT_MJPEG) {
      if (c->file_at + 4 > c->file_size) c->file_at = 0;
      memcpy(&length, c->file + c->file_at, 4);
      skip = 4;
    } else if (c->file_at + length > c->file_size) {
      c->file_at = 0;
    }
    if (length > c->size || c->file_at + skip + length > c->file_size) return 0;
    memcpy(to, c->file + c->file_at + skip, length);
    c->file_at += skip + length;
    return length;
  }
  int black = !strcmp(o->pictures, "black"), still = !strcmp(o->pictures, "frozen");
  unsigned shift = still ? 0 : number * 4;
  unsigned luma = planar(c) ? 1 : 2, behind = c->fourcc == V4L2_PIX_FMT_UYVY;
  for (unsigned y = 0, i = 0; y < c->height; y++)
    for (unsigned x = 0; x < c->width; x++, i += luma) {
      if (luma == 2) to[i + 1 - behind] = 128;
      to[i + behind] = black ? 16 : 40 + ((x + shift + y / 2) & 127);
    }
  if (luma == 1) memset(to + c->width * c->height, 128, c->width * c->height / 2);
  return c->size;
}

/* Whether a picture is due: 1 yes, 0 not yet, or an error number below zero. */
static int due(struct camera *c, struct orders *o, double *wait) {
  *wait = 0.01;
  if (orders_now(c, o)) return -ENODEV;
  if (!c->streaming || !c->waiting || !strcmp(o->deliver, "stall")) return 0;
  if (!strcmp(o->deliver, "hang")) return -EAGAIN;
  double next = c->start + (c->given + 1) / o->rate;
  double left = next - now();
  if (left <= 0) return 1;
  *wait = left < 0.01 ? left : 0.01;
  return 0;
}

/* A driver that hangs comes back from no call until the test lets it. */
static void hang(int fd) {
  struct orders o;
  for (;;) {
    struct camera *c = of(fd);
    if (!c || orders_now(c, &o) || strcmp(o.deliver, "hang")) return;
    nap(0.02);
  }
}

static int poll_camera(int fd, short *revents, int timeout) {
  double end = now() + timeout / 1000.0;
  for (;;) {
    struct orders o;
    double wait;
    pthread_mutex_lock(&lock);
    struct camera *c = of(fd);
    int state = c ? due(c, &o, &wait) : -EBADF;
    pthread_mutex_unlock(&lock);
    if (state == -EAGAIN) {
      hang(fd);
      continue;
    }
    if (state) {
      *revents = state < 0 ? POLLERR | POLLHUP : POLLIN;
      return 1;
    }
    if (timeout >= 0 && now() >= end) return 0;
    nap(wait);
  }
}

static int dequeue(int fd, struct v4l2_buffer *b) {
  for (;;) {
    struct orders o;
    double wait;
    pthread_mutex_lock(&lock);
    struct camera *c = of(fd);
    int state = c ? due(c, &o, &wait) : -EBADF;
    if (state == 1) {
      /* Pictures wait in the buffers that were there for them; those for which there was none are lost. */
      double late = (now() - c->start) * o.rate;
      c->given = late >= c->given + c->waiting + 1 ? (unsigned)late - c->waiting + 1 : c->given + 1;
      int index = c->queued[c->head];
      c->head = (c->head + 1) % MOST_BUFFERS;
      c->waiting--;
      c->pictures++;
      unsigned length = paint(c, &o, c->memory + (size_t)index * c->mapped / c->count, c->given);
      memset(b, 0, sizeof *b);
      b->index = index;
      b->type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
      b->memory = V4L2_MEMORY_MMAP;
      b->bytesused = strcmp(o.deliver, "half") ? length : length / 2;
      b->flags = strcmp(o.deliver, "flagged") ? 0 : V4L2_BUF_FLAG_ERROR;
      b->sequence = c->given;
      b->length = c->size;
      pthread_mutex_unlock(&lock);
      return 0;
    }
    int blocking = c && !c->nonblocking;
    pthread_mutex_unlock(&lock);
    if (state == -EAGAIN) {
      hang(fd);
    } else if (state < 0) {
      return errno = -state, -1;
    } else if (!blocking) {
      return errno = EAGAIN, -1;
    } else {
      nap(wait);
    }
  }
}

static int request_buffers(struct camera *c, struct v4l2_requestbuffers *r) {
  if (c->memory) munmap(c->memory, c->mapped);
  c->memory = NULL;
  c->count = r->count = r->count > MOST_BUFFERS ? MOST_BUFFERS : r->count;
  c->size = picture_size(c);
  size_t each = (c->size + 4095) & ~(size_t)4095;
  c->mapped = each * c->count;
  if (!c->count) return 0;
  if (ftruncate(c->fd, c->mapped)) return -1;
  c->memory = mmap(NULL, c->mapped, PROT_READ | PROT_WRITE, MAP_SHARED, c->fd, 0);
  return c->memory == MAP_FAILED ? -1 : 0;
}

static void fill_format(struct camera *c, struct v4l2_pix_format *p) {
  p->width = c->width;
  p->height = c->height;
  p->pixelformat = c->fourcc;
  p->field = V4L2_FIELD_NONE;
  p->bytesperline = c->fourcc == V4L2_PIX_FMT_MJPEG ? 0 : planar(c) ? c->width : 2 * c->width;
  p->sizeimage = picture_size(c);
  p->colorspace = V4L2_COLORSPACE_SRGB;
}

/* Like a camera, it gives the nearest of the sizes that it has. */
static void set_format(struct camera *c, struct orders *o, struct v4l2_pix_format *p) {
  char text[32];
  unsigned best = ~0u;
  for (unsigned i = 0; word(o->formats, i, text, sizeof text); i++)
    if (code(text) == p->pixelformat) c->fourcc = p->pixelformat;
  for (unsigned i = 0; word(o->sizes, i, text, sizeof text); i++) {
    unsigned w, h;
    if (sscanf(text, "%ux%u", &w, &h) != 2) continue;
    unsigned off = abs((int)(w - p->width)) + abs((int)(h - p->height));
    if (off < best) best = off, c->width = w, c->height = h;
  }
  fill_format(c, p);
}

/*
 * As in the kernel, any number of programs may open a camera, but the first that sets its format or asks for buffers has it
 * until it closes or gives the buffers back.
 */
static int taken(struct camera *c) {
  for (int i = 0; i < MOST_CAMERAS; i++)
    if (cameras[i].fd >= 0 && &cameras[i] != c && cameras[i].node == c->node && cameras[i].owner) return 1;
  c->owner = 1;
  return 0;
}

static int answer(struct camera *c, unsigned long request, void *arg, struct orders *o) {
  char text[32];
  switch (request) {
    case VIDIOC_QUERYCAP: {
      struct v4l2_capability *v = arg;
      memset(v, 0, sizeof *v);
      strcpy((char *)v->driver, "uvcvideo");
      take((char *)v->card, sizeof v->card, o->name);
      take((char *)v->bus_info, sizeof v->bus_info, o->bus);
      v->device_caps = V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_STREAMING;
      v->capabilities = v->device_caps | V4L2_CAP_DEVICE_CAPS;
      return 0;
    }
    case VIDIOC_ENUM_FMT: {
      struct v4l2_fmtdesc *v = arg;
      if (v->type != V4L2_BUF_TYPE_VIDEO_CAPTURE || !word(o->formats, v->index, text, sizeof text)) break;
      take((char *)v->description, sizeof v->description, text);
      v->pixelformat = code(text);
      return 0;
    }
    case VIDIOC_ENUM_FRAMESIZES: {
      struct v4l2_frmsizeenum *v = arg;
      if (!word(o->sizes, v->index, text, sizeof text)) break;
      v->type = V4L2_FRMSIZE_TYPE_DISCRETE;
      return sscanf(text, "%ux%u", &v->discrete.width, &v->discrete.height) == 2 ? 0 : -1;
    }
    case VIDIOC_ENUM_FRAMEINTERVALS: {
      struct v4l2_frmivalenum *v = arg;
      if (!word(o->rates, v->index, text, sizeof text)) break;
      v->type = V4L2_FRMIVAL_TYPE_DISCRETE;
      v->discrete.numerator = 1;
      v->discrete.denominator = atoi(text);
      return 0;
    }
    case VIDIOC_G_FMT:
      fill_format(c, &((struct v4l2_format *)arg)->fmt.pix);
      return 0;
    case VIDIOC_S_FMT:
      if (o->stream_error) return errno = o->stream_error, -1;
      if (taken(c)) return errno = EBUSY, -1;
      set_format(c, o, &((struct v4l2_format *)arg)->fmt.pix);
      return 0;
    case VIDIOC_S_PARM:
    case VIDIOC_G_PARM: {
      struct v4l2_captureparm *p = &((struct v4l2_streamparm *)arg)->parm.capture;
      p->capability = V4L2_CAP_TIMEPERFRAME;
      p->timeperframe.numerator = 1;
      p->timeperframe.denominator = c->fps;
      return 0;
    }
    case VIDIOC_REQBUFS:
      if (o->stream_error) return errno = o->stream_error, -1;
      if (taken(c)) return errno = EBUSY, -1;
      c->owner = ((struct v4l2_requestbuffers *)arg)->count > 0;
      return request_buffers(c, arg);
    case VIDIOC_QUERYBUF: {
      struct v4l2_buffer *b = arg;
      if (b->index >= c->count) break;
      b->length = c->size;
      b->m.offset = b->index * (c->mapped / c->count);
      return 0;
    }
    case VIDIOC_QBUF:
      if (c->waiting == MOST_BUFFERS) break;
      c->queued[c->tail] = ((struct v4l2_buffer *)arg)->index;
      c->tail = (c->tail + 1) % MOST_BUFFERS;
      c->waiting++;
      return 0;
    case VIDIOC_STREAMON:
      if (o->stream_error) return errno = o->stream_error, -1;
      if (taken(c)) return errno = EBUSY, -1;
      c->streaming = 1;
      c->start = now();
      c->given = 0;
      return 0;
    case VIDIOC_STREAMOFF:
      c->streaming = c->waiting = c->head = c->tail = 0;
      return 0;
    default:
      return errno = ENOTTY, -1;
  }
  return errno = EINVAL, -1;
}

static int ask(int fd, unsigned long request, void *arg) {
  struct orders o;
  request &= 0xffffffffUL;
  if (request == VIDIOC_DQBUF) return dequeue(fd, arg);
  pthread_mutex_lock(&lock);
  struct camera *c = of(fd);
  int gone = !c || orders_now(c, &o);
  int hangs = !gone && c->streaming && !strcmp(o.deliver, "hang");
  pthread_mutex_unlock(&lock);
  if (hangs) hang(fd);
  pthread_mutex_lock(&lock);
  c = of(fd);
  int result = -1;
  if (gone || !c) errno = ENODEV;
  else result = answer(c, request, arg, &o);
  pthread_mutex_unlock(&lock);
  return result;
}

static int any_open(const char *path, int flags, mode_t mode) {
  char elsewhere[700];
  if (folder && path && !strncmp(path, "/dev/video", 10) && video_node(path) >= 0)
    return open_camera(video_node(path), flags);
  if (folder && path && !strncmp(path, "/sys/class/video4linux/", 23)) {
    snprintf(elsewhere, sizeof elsewhere, "%s%s", folder, path);
    path = elsewhere;
  }
  return real_open(path, flags, mode);
}

#define MODE(flags)                                 \
  mode_t mode = 0;                                  \
  if ((flags) & (O_CREAT | __O_TMPFILE)) {          \
    va_list more;                                   \
    va_start(more, flags);                          \
    mode = va_arg(more, mode_t);                    \
    va_end(more);                                   \
  }

int open(const char *path, int flags, ...) {
  MODE(flags)
  return any_open(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  MODE(flags)
  return any_open(path, flags, mode);
}

int close(int fd) {
  pthread_mutex_lock(&lock);
  struct camera *c = of(fd);
  if (c) forget(c);
  pthread_mutex_unlock(&lock);
  return real_close(fd);
}

int ioctl(int fd, unsigned long request, ...) {
  va_list more;
  va_start(more, request);
  void *arg = va_arg(more, void *);
  va_end(more);
  return of(fd) ? ask(fd, request, arg) : real_ioctl(fd, request, arg);
}

int poll(struct pollfd *fds, nfds_t count, int timeout) {
  if (count == 1 && of(fds->fd)) {
    fds[0].revents = 0;
    return poll_camera(fds[0].fd, &fds[0].revents, timeout);
  }
  return real_poll(fds, count, timeout);
}

long syscall(long number, ...) {
  va_list more;
  long a[6];
  va_start(more, number);
  for (int i = 0; i < 6; i++) a[i] = va_arg(more, long);
  va_end(more);
  if (number == SYS_ioctl && of((int)a[0])) return ask((int)a[0], (unsigned long)a[1], (void *)a[2]);
  return real_syscall(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}

DIR *opendir(const char *path) {
  char elsewhere[600];
  if (folder && !strcmp(path, "/dev")) {
    snprintf(elsewhere, sizeof elsewhere, "%s/dev", folder);
    path = elsewhere;
  }
  return real_opendir(path);
}
