// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/DatabaseThread.h"

namespace countersign::storage {

DatabaseThread::DatabaseThread(const QString &name)
    : m_thread(QThread::create([this] { loop(); }))
{
    m_thread->setObjectName(name);
    m_thread->start();
}

DatabaseThread::~DatabaseThread()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
    }
    m_posted.notify_one();
    m_thread->wait();
}

void DatabaseThread::post(std::move_only_function<void(Database &)> task)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_posted.notify_one();
}

void DatabaseThread::loop()
{
    Database database;
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_posted.wait(lock, [this] { return m_ending || !m_tasks.empty(); });
        if (m_tasks.empty()) {
            return;
        }
        auto task = std::move(m_tasks.front());
        m_tasks.pop_front();
        lock.unlock();
        task(database);
        task = nullptr; // what it held is let go outside the lock
        lock.lock();
    }
}

}
