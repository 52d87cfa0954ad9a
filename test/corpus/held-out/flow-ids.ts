// The ids of the flows, which their launch requests name.

export const invoiceId = '1f0c6a52-93d4-4b7e-8a15-6d20c9e4b731'
export const visitId = '2a9be710-5c3f-4d86-b1e7-08f4a3d95c62'
export const identityId = '3c7d1e94-0b68-4f2a-9e53-b7c84f16a0d5'
export const surveyId = '4e5a80c3-7f12-4963-a0db-59e1d72b4c86'
export const ticketId = '5b38f6d1-e240-4a97-8c0d-3f95b6714ea8'
export const moveId = '6d92c4b7-18ea-4350-9f6c-e4a07d53b219'
