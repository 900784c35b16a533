// Linked into the programs of the address sanitizer. Qt detaches its threads: QThread::wait() returns when a thread is done, a moment
// before it is gone. The leak check of GCC 12 crashes if it meets a thread in that moment ("Tracer caught signal 11"), so it waits
// for them here, among the last things that a program does.

#include <chrono>
#include <filesystem>
#include <iterator>
#include <thread>

namespace {

struct ThreadsGone
{
    ~ThreadsGone()
    {
        using namespace std::chrono_literals;
        const auto threads = [] { return std::distance(std::filesystem::directory_iterator("/proc/self/task"), {}); };
        for (int tries = 0; tries < 1000 && threads() > 1; ++tries)
            std::this_thread::sleep_for(1ms);
    }
} threadsGone;

} // namespace
