// Loaded before the C library into every process of deploy/chaos: how late it believes it is, and how long the disk takes,
// can be set while it runs. The file that CHAOS_PRELOAD names holds both, as text of fixed width: "00000200 +00003600", that is
// milliseconds that each flush to the disk takes longer, and seconds that the clock is ahead. It is written in place.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

enum { WIDTH = 18, SHIFT_AT = 9 };

static const char *told;

__attribute__((constructor)) static void listen(void) {
    const char *name = getenv("CHAOS_PRELOAD");
    int file = name ? open(name, O_RDONLY | O_CLOEXEC) : -1;
    if (file < 0) return;
    void *mapped = mmap(NULL, WIDTH, PROT_READ, MAP_SHARED, file, 0);
    close(file);
    if (mapped != MAP_FAILED) told = mapped;
}

static void bend(struct timespec *time) {
    if (told) time->tv_sec += strtol(told + SHIFT_AT, NULL, 10);
}

int clock_gettime(clockid_t clock, struct timespec *time) {
    static int (*real)(clockid_t, struct timespec *);
    // found late, as others load before us and ask for the time
    if (!real) real = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
    int result = real ? real(clock, time) : (int)syscall(SYS_clock_gettime, clock, time);
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) bend(time);
    return result;
}

int gettimeofday(struct timeval *restrict time, void *restrict zone) {
    (void)zone;
    struct timespec now;
    int result = clock_gettime(CLOCK_REALTIME, &now);
    if (result == 0) {
        time->tv_sec = now.tv_sec;
        time->tv_usec = now.tv_nsec / 1000;
    }
    return result;
}

time_t time(time_t *kept) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (kept) *kept = now.tv_sec;
    return now.tv_sec;
}

static void linger(void) {
    long millis = told ? strtol(told, NULL, 10) : 0;
    if (millis > 0) {
        struct timespec pause = {millis / 1000, millis % 1000 * 1000000L};
        nanosleep(&pause, NULL);
    }
}

int fsync(int file) {
    linger();
    return (int)syscall(SYS_fsync, file);
}

int fdatasync(int file) {
    linger();
    return (int)syscall(SYS_fdatasync, file);
}
