#pragma once

#include "storage/Sql.h"
